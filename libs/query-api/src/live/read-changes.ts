import type { ViewDatabase } from '@huiyin/projections';
import type { CaseRow, SupervisionTables } from '@huiyin/supervision';
import type { ViewGate } from '../views/view-gate.ts';
import { Change } from './change.ts';
import type { ReadChanges } from './case-changes.ts';

type Database = ViewDatabase<SupervisionTables>['read'];

/** Ids in one statement: databases take some hundreds of parameters without effort. */
const IDS = 500;

/** Reads what changed after a position, each case once, as it is now and as it was at that position. */
export function changesReader(
  gate: ViewGate<SupervisionTables>,
  itemOf: (row: CaseRow) => object,
): ReadChanges {
  return (after, limit) =>
    gate.read(async (db) => {
      const rows = await changedRows(db, after, limit);
      const before = await versionsAt(db, rows, after);
      return rows.map((row) => new Change(row, before.get(row.case_id), row.number > after, itemOf));
    });
}

const changedRows = (db: Database, after: number, limit: number): Promise<CaseRow[]> =>
  db.selectFrom('cases').selectAll().where('position', '>', after).orderBy('position').limit(limit).execute();

/** The last version of each that isn't after the position: versions are kept when they end. */
async function versionsAt(
  db: Database,
  rows: readonly CaseRow[],
  position: number,
): Promise<Map<string, CaseRow>> {
  const versions = new Map<string, CaseRow>();
  const old = rows.filter(({ number }) => number <= position);
  for (let from = 0; from < old.length; from += IDS) {
    const some = new Map(old.slice(from, from + IDS).map((row) => [row.case_id, row]));
    const spans = await db
      .selectFrom('spans')
      .selectAll()
      .where('position', 'in', (last) =>
        last
          .selectFrom('spans')
          .select(({ fn }) => fn.max('position').as('position'))
          .where('case_id', 'in', [...some.keys()])
          .where('position', '<=', position)
          .groupBy('case_id'),
      )
      .execute();
    for (const span of spans) versions.set(span.case_id, { ...some.get(span.case_id)!, ...span });
  }
  return versions;
}
