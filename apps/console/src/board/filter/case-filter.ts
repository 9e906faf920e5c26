/** Filters that name values, several of which mean any of them. */
export const LISTS = [
  'state',
  'store',
  'team',
  'owner',
  'assignee',
  'category',
  'severity',
  'channel',
  'tier',
  'product',
  'customer',
  'order',
  'outcome',
  'clock',
  'level',
  'score',
  'process',
] as const;

/** Filters that say whether something holds. */
export const FLAGS = [
  'escalated',
  'unassigned',
  'overdue',
  'closed',
  'final',
  'broken',
  'reopened',
  'reminded',
] as const;

/** Filters that bound moments. */
export const MOMENTS = [
  'dueFrom',
  'dueBefore',
  'openedFrom',
  'openedBefore',
  'enteredFrom',
  'enteredBefore',
  'closedFrom',
  'closedBefore',
  'resolvedFrom',
  'resolvedBefore',
  'notChangedSince',
] as const;

/** What cases can be filtered by, in the API’s names and in the order in which addresses have them. */
export const FILTERS = ['text', ...LISTS, ...FLAGS, ...MOMENTS] as const;
export type FilterName = (typeof FILTERS)[number];

/**
 * Which cases, as the API’s query writes it. Different filters all hold. `final` may also be `any`, which the API doesn’t know: open
 * cases and those that are over, where a board shows open ones unless told otherwise.
 */
export type CaseFilter = Readonly<Partial<Record<FilterName, string>>>;

export const isFlag = (name: FilterName): name is (typeof FLAGS)[number] =>
  FLAGS.some((flag) => flag === name);

function isMeant(name: FilterName, value: string): boolean {
  if (name === 'final' && value === 'any') return true;
  return isFlag(name) ? value === 'true' || value === 'false' : value.trim() !== '';
}

/** The filters in the query of an address; what isn’t one, or says nothing, is left out. */
export function filterIn(query: URLSearchParams): CaseFilter {
  const found: Partial<Record<FilterName, string>> = {};
  for (const name of FILTERS) {
    const value = query.get(name);
    if (value !== null && isMeant(name, value)) found[name] = value;
  }
  return found;
}

/** A filter with some of its members changed; `undefined` takes one out. */
export function changed(
  filter: CaseFilter,
  changes: Readonly<Partial<Record<FilterName, string | undefined>>>,
): CaseFilter {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...changes }))
    if (value !== undefined) query.set(name, value);
  return filterIn(query);
}
