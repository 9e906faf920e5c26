import type { ViewDatabase } from '@huiyin/projections';
import {
  casesAt,
  matching,
  SORTS,
  wholeRows,
  type CaseFilter,
  type CaseRow,
  type Cases,
  type Sort,
  type SupervisionTables,
} from '@huiyin/supervision';
import type { Moment } from '../asking/as-of-query.ts';
import { assertExportable, EXPORT_LIMIT } from '../exports/export-limit.ts';

type Database = ViewDatabase<SupervisionTables>['read'];

/** The ids of all cases that a filter lets through, in order. @throws Problem 400 `export-too-large` */
export async function caseIds(
  db: Database,
  filter: CaseFilter,
  { sort, descending }: { sort: Sort; descending: boolean },
  { now, asOf }: Moment,
): Promise<string[]> {
  const direction = descending ? 'desc' : 'asc';
  const inOrder = (cases: Cases): Cases =>
    sort === 'priority'
      ? cases
          .orderBy(({ eb }) => eb.case().when('due_at', '<=', now).then(0).else(1).end(), direction)
          .orderBy('urgency', direction)
          .orderBy('due_at', direction)
      : cases.orderBy(SORTS[sort], direction);
  const rows = await inOrder(casesAt(db, asOf).where(matching(filter, now)))
    .select('case_id')
    .orderBy('case_id', direction)
    .limit(EXPORT_LIMIT + 1)
    .execute();
  assertExportable(rows.length);
  return rows.map(({ case_id: id }) => id);
}

/** The rows of cases, in the order of their ids; of a case that is gone there is none. */
export async function casesOf(
  db: Database,
  ids: readonly string[],
  asOf: number | undefined,
): Promise<CaseRow[]> {
  const rows = await wholeRows(casesAt(db, asOf))
    .where('case_id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.case_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
