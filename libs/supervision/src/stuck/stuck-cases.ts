import { sql, type Kysely, type SqlBool } from 'kysely';
import type { CaseRow } from '../cases-view/case-row.ts';
import { COLUMNS, type SupervisionTables } from '../cases-view/tables.ts';
import { casesAt } from '../queries/cases-at.ts';
import { readCursor, writeCursor } from '../queries/cursor.ts';
import { walkDefinitions } from './walk-definitions.ts';
import { STUCK_REASONS, stuckConditions, type StuckReason, type StuckRules } from './stuck-reasons.ts';

/** How long nothing may have happened after a deadline passed, unless said otherwise: one day. */
export const UNANSWERED_MS = 86_400_000;

export interface StuckOptions extends Omit<StuckRules, 'unansweredMs'> {
  /** Default: a day. */
  readonly unansweredMs?: number;
  /** Only these stores, and processes. */
  readonly store?: readonly string[];
  readonly process?: readonly string[];
  /** Only cases that are stuck for one of these reasons. Default: all. */
  readonly reasons?: readonly StuckReason[];
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

/** A case that doesn't get on, with every reason why. */
export interface StuckCase {
  readonly row: CaseRow;
  readonly reasons: readonly StuckReason[];
}

export interface StuckPage {
  readonly cases: readonly StuckCase[];
  /** For the next page; absent on the last one. */
  readonly next?: string;
}

/**
 * Cases that are stuck, those first in which nobody has done anything for longest.
 *
 * @throws InvalidCursorError
 */
export async function stuckCases(db: Kysely<SupervisionTables>, options: StuckOptions): Promise<StuckPage> {
  const { limit, cursor } = options;
  await walkDefinitions(options.processes);
  let query = stuck(db, options)
    .select(COLUMNS.cases)
    .select((eb) => {
      const conditions = stuckConditions(eb, rulesOf(options));
      return STUCK_REASONS.map((reason) =>
        sql<number>`case when ${conditions[reason]} then 1 else 0 end`.as(`is ${reason}`),
      );
    });
  if (cursor !== undefined) {
    const { key, id } = readCursor(cursor);
    query = query.where((eb) => eb(eb.refTuple('acted_at', 'case_id'), '>', eb.tuple(key, id)));
  }
  const found = await query
    .orderBy('acted_at')
    .orderBy('case_id')
    .limit(limit + 1)
    .execute();
  const cases = found.slice(0, limit).map(splitReasons);
  const last = cases.at(-1)?.row;
  return found.length > limit && last
    ? { cases, next: writeCursor({ key: last.acted_at, id: last.case_id }) }
    : { cases };
}

/** How many cases are stuck for each reason, and how many there are altogether: one case may have several reasons. */
export async function countStuckCases(
  db: Kysely<SupervisionTables>,
  options: Omit<StuckOptions, 'limit' | 'cursor'>,
): Promise<Readonly<Record<StuckReason | 'cases', number>>> {
  await walkDefinitions(options.processes);
  const counts = await stuck(db, options)
    .select((eb) => {
      const conditions = stuckConditions(eb, rulesOf(options));
      return [
        sql<number>`count(*)`.as('cases'),
        ...STUCK_REASONS.map((reason) =>
          sql<number | null>`sum(case when ${conditions[reason]} then 1 else 0 end)`.as(reason),
        ),
      ];
    })
    .executeTakeFirstOrThrow();
  const numbers = Object.entries(counts).map(([name, count]) => [name, Number(count ?? 0)]);
  return Object.fromEntries(numbers) as Record<StuckReason | 'cases', number>;
}

function stuck(db: Kysely<SupervisionTables>, options: Omit<StuckOptions, 'limit' | 'cursor'>) {
  const { store, process, reasons = STUCK_REASONS } = options;
  let query = casesAt(db).where((eb) => {
    const conditions = stuckConditions(eb, rulesOf(options));
    return eb.or(reasons.map((reason) => conditions[reason]));
  });
  for (const [column, values] of Object.entries({ store, process })) {
    if (values?.length === 0) query = query.where(sql<SqlBool>`1 = 0`);
    else if (values) query = query.where(column as 'store', 'in', [...values]);
  }
  return query;
}

const rulesOf = ({ unansweredMs = UNANSWERED_MS, ...rules }: Omit<StuckOptions, 'limit'>): StuckRules => ({
  ...rules,
  unansweredMs,
});

function splitReasons(found: CaseRow & Readonly<Record<`is ${StuckReason}`, number>>): StuckCase {
  const row: Record<string, unknown> = { ...found };
  const reasons = STUCK_REASONS.filter((reason) => found[`is ${reason}`] === 1);
  for (const reason of STUCK_REASONS) delete row[`is ${reason}`];
  return { row: row as unknown as CaseRow, reasons };
}
