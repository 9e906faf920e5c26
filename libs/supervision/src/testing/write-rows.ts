import { BulkWrite } from '@huiyin/projections';
import type { Kysely } from 'kysely';
import { COLUMNS, type CaseRow, type SpanRow, type SupervisionTables } from '../cases-view/tables.ts';
import { isIndexedApart, textRow } from '../text-search/text-index.ts';

const cases = new BulkWrite('cases', COLUMNS.cases);
const spans = new BulkWrite('spans', COLUMNS.spans);
const texts = new BulkWrite('case_texts', ['rowid', 'grams']);

/** Adds rows of cases that aren't there yet, and versions of them that have ended. */
export async function writeRows(
  db: Kysely<SupervisionTables>,
  rows: readonly CaseRow[],
  ended: readonly SpanRow[] = [],
): Promise<void> {
  const writing = db as unknown as Kysely<never>;
  await cases.run(writing, rows);
  await spans.run(writing, ended);
  if (isIndexedApart(writing))
    await texts.run(
      writing,
      rows.map(({ number, search }) => textRow(number, search)),
    );
}
