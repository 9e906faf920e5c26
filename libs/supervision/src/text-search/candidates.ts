import { sql, type Kysely, type RawBuilder } from 'kysely';
import { gramsSought, type SoughtGrams } from './grams.ts';
import { inWords, isIndexedApart } from './text-index.ts';

/** So many cases are looked up one by one; words that more cases have are come across soon in any order. */
const FEW = 4_000;

type Condition = RawBuilder<boolean>;

/**
 * The condition by which the index of texts narrows down which cases may hold some words; undefined where it is no help.
 *
 * @param whole whether all of them are wanted, rather than a page.
 */
export async function candidates(
  db: Kysely<never>,
  words: string,
  whole: boolean,
): Promise<Condition | undefined> {
  const text = words.toLowerCase();
  if (!isIndexedApart(db)) return withGrams(gramsSought(asStored(text)));
  const sought = gramsSought(inWords(text));
  if (!sought) return undefined;
  const matching = sql`select rowid from case_texts where case_texts match ${matchOf(sought)}`;
  const { rows } = await sql<{ rowid: number }>`${matching} limit ${FEW + 1}`.execute(db);
  if (rows.length <= FEW) {
    const numbers = JSON.stringify(rows.map(({ rowid }) => rowid));
    return sql<boolean>`number in (select value from json_each(${numbers}))`;
  }
  return whole ? sql<boolean>`number in (${matching})` : undefined;
}

/** PostgreSQL knows itself how many cases have what. Its index holds whole pieces only. */
const withGrams = (sought: SoughtGrams | undefined): Condition | undefined =>
  sought && 'all' in sought ? sql<boolean>`case_grams(search) @> ${sought.all}::text[]` : undefined;

/** As views hold texts: see `storable` of the projections. */
const asStored = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** The words as FTS5's query language has them. */
function matchOf(sought: SoughtGrams): string {
  const quoted = (gram: string) => `"${gram.replaceAll('"', '""')}"`;
  return 'all' in sought ? sought.all.map(quoted).join(' AND ') : `${quoted(sought.beginning)} *`;
}
