import { sql, type Kysely } from 'kysely';
import type { CaseRow, SupervisionTables } from '../cases-view/tables.ts';
import { readCursor, writeCursor } from './cursor.ts';

/** What lists can be sorted by, and the column behind it. */
export const SORTS = { opened: 'opened_at', changed: 'changed_at', due: 'due_at' } as const;
export type Sort = keyof typeof SORTS;

/** Which cases to list. Several values of one filter mean any of them; different filters all hold. */
export interface CaseFilter {
  readonly process?: readonly string[];
  readonly state?: readonly string[];
  readonly store?: readonly string[];
  /** The role responsible. */
  readonly owner?: readonly string[];
  readonly assignee?: readonly string[];
  /** Cases of which a deadline went by (`true`), or none did (`false`), as of `now`. */
  readonly overdue?: boolean;
  /** Cases that are over (`false`: not over). */
  readonly final?: boolean;
  /** Found in title, customer, order, product, person responsible or id, whatever the case of letters. */
  readonly text?: string;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** For the next page; absent on the last one. */
  readonly next?: string;
}

/**
 * One page of cases. Pages don't shift when cases are added meanwhile: each begins after the last row of the one before.
 *
 * @param now the moment that "overdue" is judged at, epoch milliseconds.
 * @throws InvalidCursorError
 */
export async function listCases(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  { sort, descending, limit, cursor }: { sort: Sort; descending: boolean; limit: number; cursor?: string },
  now: number,
): Promise<CasePage> {
  const column = SORTS[sort];
  let query = filtered(db, filter, now).selectAll();
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

/** How many cases a filter lets through. */
export async function countCases(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  now: number,
): Promise<number> {
  const { count } = await filtered(db, filter, now)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function filtered(db: Kysely<SupervisionTables>, filter: CaseFilter, now: number) {
  let query = db.selectFrom('cases');
  for (const column of ['process', 'state', 'store', 'owner', 'assignee'] as const) {
    const values = filter[column];
    if (values?.length === 0) query = query.where(sql<boolean>`1 = 0`);
    else if (values) query = query.where(column, 'in', [...values]);
  }
  if (filter.final !== undefined) query = query.where('final', '=', filter.final ? 1 : 0);
  if (filter.overdue !== undefined) query = query.where('due_at', filter.overdue ? '<=' : '>', now);
  if (filter.text !== undefined) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`search like ${pattern} escape '\\'`);
  }
  return query;
}
