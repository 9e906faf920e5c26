import type { Kysely } from 'kysely';
import type { CaseRow } from '../cases-view/case-row.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { matching, type CaseFilter } from './case-filter.ts';
import { casesAt, wholeRows } from './cases-at.ts';
import { readCursor, writeCursor } from './cursor.ts';

/** What lists can be sorted by, and the column behind it. */
export const SORTS = {
  opened: 'opened_at',
  changed: 'changed_at',
  due: 'due_at',
  entered: 'entered_at',
} as const;
export type Sort = keyof typeof SORTS;

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** For the next page; absent on the last one. */
  readonly next?: string;
}

/**
 * One page of cases. Pages don't shift when cases are added meanwhile: each begins after the last row of the one before.
 *
 * @param now the moment that "overdue" is judged at, epoch milliseconds.
 * @param asOf the moment as of which to list, epoch milliseconds; "overdue" is then judged there.
 * @throws InvalidCursorError
 */
export async function listCases(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  { sort, descending, limit, cursor }: { sort: Sort; descending: boolean; limit: number; cursor?: string },
  now: number,
  asOf?: number,
): Promise<CasePage> {
  const column = SORTS[sort];
  let query = wholeRows(casesAt(db, asOf).where(matching(filter, asOf ?? now)));
  if (cursor !== undefined) {
    const { key, id } = readCursor(cursor);
    const beyond = descending ? '<' : '>';
    query = query.where((eb) => eb(eb.refTuple(column, 'case_id'), beyond, eb.tuple(key, id)));
  }
  const direction = descending ? 'desc' : 'asc';
  const rows = await query
    .orderBy(column, direction)
    .orderBy('case_id', direction)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return rows.length > limit && last
    ? { rows: page, next: writeCursor({ key: last[column], id: last.case_id }) }
    : { rows: page };
}

/** How many cases a filter lets through; as of a moment, if one is given. */
export async function countCases(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  now: number,
  asOf?: number,
): Promise<number> {
  const { count } = await casesAt(db, asOf)
    .where(matching(filter, asOf ?? now))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
