import type { CaseRow } from '../cases-view/case-row.ts';
import { wholeRows } from './cases-at.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { FoundCases } from './found-cases.ts';
import { pageByPriority } from './page-by-priority.ts';

/** What lists can be sorted by, and the column behind it. By priority: what is overdue, then the severest, then what is due first. */
export const SORTS = {
  opened: 'opened_at',
  changed: 'changed_at',
  due: 'due_at',
  entered: 'entered_at',
  priority: 'urgency',
} as const;
export type Sort = keyof typeof SORTS;

export interface PageOrder {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** For the next page; absent on the last one. */
  readonly next?: string;
}

/**
 * One page of some cases. Pages don't shift when cases are added meanwhile: each begins after the last row of the one before.
 *
 * @throws InvalidCursorError
 */
export async function pageOfCases(
  cases: FoundCases,
  order: PageOrder,
  now: number,
  asOf?: number,
): Promise<CasePage> {
  const { sort, descending, limit, cursor } = order;
  if (sort === 'priority') return pageByPriority(cases, order, now, asOf);
  const column = SORTS[sort];
  let query = wholeRows(cases(asOf ?? now));
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
