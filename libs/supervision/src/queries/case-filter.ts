import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { CaseRow } from '../cases-view/case-row.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { holdsText } from '../text-search/text-condition.ts';

/** Which cases. Several values of one member mean any of them; different members all hold. Moments are epoch milliseconds. */
export interface CaseFilter {
  readonly process?: readonly string[];
  /** States of the main region; a state that has others inside means any of them. */
  readonly state?: readonly string[];
  readonly store?: readonly string[];
  /** The role responsible. */
  readonly owner?: readonly string[];
  readonly assignee?: readonly string[];
  /** Sent to one of these departments. */
  readonly sentTo?: readonly string[];
  readonly team?: readonly string[];
  readonly category?: readonly string[];
  readonly severity?: readonly string[];
  readonly channel?: readonly string[];
  readonly tier?: readonly string[];
  readonly product?: readonly string[];
  /** `customer_id` of the row. */
  readonly customer?: readonly string[];
  readonly order?: readonly string[];
  readonly outcome?: readonly string[];
  /** The target for the whole case: `running`, `paused`, `met`, `breached`. */
  readonly clock?: readonly string[];
  /** How high it is raised: 0, 1, 2. */
  readonly level?: readonly number[];
  readonly score?: readonly number[];
  /** Raised at all (`true`), or not (`false`). */
  readonly escalated?: boolean;
  /** Without a person responsible (`true`), or with one (`false`). */
  readonly unassigned?: boolean;
  /** Cases of which a deadline went by (`true`), or none did (`false`), as of the moment asked about. */
  readonly overdue?: boolean;
  /** Closed cases (`true`), or those that are open (`false`). A closed complaint isn't final before it is archived. */
  readonly closed?: boolean;
  /** Cases that are over (`false`: not over). */
  readonly final?: boolean;
  readonly broken?: boolean;
  /** Reopened at least once (`true`), or never. */
  readonly reopened?: boolean;
  /** Of whose running deadlines somebody was reminded. */
  readonly reminded?: boolean;
  readonly dueFrom?: number;
  readonly dueBefore?: number;
  readonly openedFrom?: number;
  readonly openedBefore?: number;
  readonly enteredFrom?: number;
  readonly enteredBefore?: number;
  readonly closedFrom?: number;
  readonly closedBefore?: number;
  readonly resolvedFrom?: number;
  readonly resolvedBefore?: number;
  /** Nothing happened in it since before this moment. */
  readonly notChangedSince?: number;
  /** Found in title, customer, order, product or id, whatever the case of letters. */
  readonly text?: string;
}

/** The columns of filters that name values. */
const NAMED = {
  process: 'process',
  store: 'store',
  owner: 'owner',
  assignee: 'assignee',
  team: 'team',
  category: 'category',
  severity: 'severity',
  channel: 'channel',
  tier: 'tier',
  product: 'product',
  customer: 'customer_id',
  order: 'order_number',
  outcome: 'outcome',
  clock: 'clock',
  level: 'level',
  score: 'score',
} as const;

/** The columns of filters that bound moments, and how. */
const BOUNDS = {
  dueFrom: ['due_at', '>='],
  dueBefore: ['due_at', '<'],
  openedFrom: ['opened_at', '>='],
  openedBefore: ['opened_at', '<'],
  enteredFrom: ['entered_at', '>='],
  enteredBefore: ['entered_at', '<'],
  closedFrom: ['closed_at', '>='],
  closedBefore: ['closed_at', '<'],
  resolvedFrom: ['resolved_at', '>='],
  resolvedBefore: ['resolved_at', '<'],
  notChangedSince: ['changed_at', '<'],
} as const;

type Condition = (eb: ExpressionBuilder<SupervisionTables, 'cases'>) => Expression<SqlBool>;

/**
 * The condition that a filter means, for `where` and for whatever else asks whether a case is meant.
 *
 * @param at the moment that "overdue" is judged at, epoch milliseconds.
 */
export function matching(filter: CaseFilter, at: number): Condition {
  return (eb) => {
    const all: Expression<SqlBool>[] = [];
    for (const [name, column] of Object.entries(NAMED)) {
      const values = filter[name as keyof typeof NAMED];
      if (values) all.push(oneOf(eb, column, values));
    }
    for (const [name, [column, operator]] of Object.entries(BOUNDS)) {
      const bound = filter[name as keyof typeof BOUNDS];
      if (bound !== undefined) all.push(eb(column, operator, bound));
    }
    if (filter.state) all.push(inStates(eb, filter.state));
    if (filter.sentTo) all.push(sentTo(eb, filter.sentTo));
    all.push(...flags(eb, filter, at));
    if (filter.text !== undefined) all.push(holdsText(filter.text));
    return eb.and(all);
  };
}

type Builder = ExpressionBuilder<SupervisionTables, 'cases'>;

/** One value is compared: databases read an index in order then. */
function oneOf(
  eb: Builder,
  column: keyof CaseRow,
  values: readonly (string | number)[],
): Expression<SqlBool> {
  const [first, ...more] = values;
  if (first === undefined) return sql<SqlBool>`1 = 0`;
  return more.length === 0 ? eb(column, '=', first) : eb(column, 'in', [first, ...more]);
}

function flags(eb: Builder, filter: CaseFilter, at: number): Expression<SqlBool>[] {
  const { overdue, escalated, reopened, final, unassigned, closed, broken, reminded } = filter;
  const all: Expression<SqlBool>[] = [];
  if (overdue !== undefined) all.push(eb('due_at', overdue ? '<=' : '>', at));
  if (escalated !== undefined) all.push(eb('level', escalated ? '>' : '=', 0));
  if (reopened !== undefined) all.push(eb('reopened', reopened ? '>' : '=', 0));
  if (final !== undefined) all.push(eb('final', '=', final ? 1 : 0));
  if (unassigned !== undefined) all.push(eb('assignee', unassigned ? 'is' : 'is not', null));
  if (closed !== undefined) all.push(eb('closed_at', closed ? 'is not' : 'is', null));
  if (broken !== undefined) all.push(eb('broken', broken ? 'is not' : 'is', null));
  if (reminded !== undefined) all.push(eb('reminded_at', reminded ? 'is not' : 'is', null));
  return all;
}

const sentTo = (eb: Builder, departments: readonly string[]): Expression<SqlBool> =>
  departments.length === 0
    ? sql<SqlBool>`1 = 0`
    : eb.or(departments.map((department) => eb('departments', 'like', `%,${department},%`)));

/** `awaitingApproval` means `awaitingApproval.supervisor` too: names go on with a dot, which sorts before all that they are made of. */
function inStates(eb: Builder, states: readonly string[]): Expression<SqlBool> {
  const inState = (state: string) =>
    state.includes('.')
      ? eb('state', '=', state)
      : eb.and([eb('state', '>=', state), eb('state', '<', `${state}/`)]);
  return states.length === 0 ? oneOf(eb, 'state', states) : eb.or(states.map(inState));
}
