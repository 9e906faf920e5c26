import { sql, type Kysely, type RawBuilder } from 'kysely';
import { gramsSought, type SoughtGrams } from './grams.ts';
import { inWords, isIndexedApart } from './text-index.ts';

/** The condition by which the index of texts finds the cases that may hold these words; undefined where it can't help. */
export function candidates(db: Kysely<never>, words: string): RawBuilder<boolean> | undefined {
  const text = words.toLowerCase();
  const isApart = isIndexedApart(db);
  const sought = gramsSought(isApart ? inWords(text) : asStored(text));
  if (!sought) return undefined;
  return isApart
    ? sql<boolean>`number in (select rowid from case_texts where case_texts match ${matchOf(sought)})`
    : sql<boolean>`case_grams(search) @> ${sought.grams}::text[]`;
}

/** As views hold texts: see `storable` of the projections. */
const asStored = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** The words as FTS5's query language has them. */
function matchOf({ grams, begins }: SoughtGrams): string {
  const quoted = grams.map((gram) => `"${gram.replaceAll('"', '""')}"`);
  return begins ? `${quoted[0]} *` : quoted.join(' AND ');
}
