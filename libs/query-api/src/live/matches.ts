import type { CaseFilter, CaseRow } from '@huiyin/supervision';

type Test<Value> = (row: CaseRow, value: Value, now: number) => boolean;
type Tests = { readonly [Name in keyof CaseFilter]-?: Test<NonNullable<CaseFilter[Name]>> };

const named =
  (column: keyof CaseRow): Test<readonly (string | number)[]> =>
  (row, values) => {
    const value = row[column];
    return value !== null && values.includes(value);
  };

const flag =
  (holds: (row: CaseRow, now: number) => boolean): Test<boolean> =>
  (row, wanted, now) =>
    holds(row, now) === wanted;

/** Moments that aren't there lie within no bounds, as in SQL. */
const from =
  (column: 'due_at' | 'opened_at' | 'entered_at' | 'closed_at' | 'resolved_at'): Test<number> =>
  (row, bound) =>
    row[column] !== null && row[column] >= bound;
const before =
  (
    column: 'due_at' | 'opened_at' | 'entered_at' | 'closed_at' | 'resolved_at' | 'changed_at',
  ): Test<number> =>
  (row, bound) =>
    row[column] !== null && row[column] < bound;

/** What each filter means, said of one row. A filter that is added there has to be added here. */
const TESTS: Tests = {
  process: named('process'),
  state: ({ state }, wanted) => wanted.includes(state) || wanted.includes(state.split('.', 1)[0]!),
  store: named('store'),
  sentTo: ({ departments }, wanted) => wanted.some((each) => departments?.includes(`,${each},`)),
  team: named('team'),
  owner: named('owner'),
  assignee: named('assignee'),
  category: named('category'),
  severity: named('severity'),
  channel: named('channel'),
  tier: named('tier'),
  product: named('product'),
  customer: named('customer_id'),
  order: named('order_number'),
  outcome: named('outcome'),
  clock: named('clock'),
  level: named('level'),
  score: named('score'),
  escalated: flag(({ level }) => level > 0),
  unassigned: flag(({ assignee }) => assignee === null),
  overdue: flag((row, now) => row.due_at <= now),
  closed: flag((row) => row.closed_at !== null),
  final: flag((row) => row.final === 1),
  broken: flag((row) => row.broken !== null),
  reopened: flag((row) => row.reopened > 0),
  reminded: flag((row) => row.reminded_at !== null),
  dueFrom: from('due_at'),
  dueBefore: before('due_at'),
  openedFrom: from('opened_at'),
  openedBefore: before('opened_at'),
  enteredFrom: from('entered_at'),
  enteredBefore: before('entered_at'),
  closedFrom: from('closed_at'),
  closedBefore: before('closed_at'),
  resolvedFrom: from('resolved_at'),
  resolvedBefore: before('resolved_at'),
  notChangedSince: before('changed_at'),
  text: ({ search }, words) => search.includes(words.toLowerCase()),
};

/**
 * Whether a filter lets a row through, exactly as the list's query would: so that what one look found is told to many, each by
 * their own filter, without asking the database again.
 *
 * @param now the moment that "overdue" is judged at, epoch milliseconds.
 */
export function matches(row: CaseRow, filter: CaseFilter, now: number): boolean {
  return Object.entries(filter).every(([name, value]) =>
    (TESTS[name as keyof CaseFilter] as Test<unknown>)(row, value, now),
  );
}
