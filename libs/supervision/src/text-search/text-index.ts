import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { gramsOf } from './grams.ts';

/** Rows whose text is to be found, by the number of their case. */
export interface TextRow {
  rowid: number;
  grams: string;
}

/** Whether texts are indexed beside the table that holds them, as on SQLite; PostgreSQL indexes the column itself. */
export const indexesBeside = (db: Kysely<never>): boolean =>
  !(db.getExecutor().adapter instanceof PostgresAdapter);

/**
 * Makes what finds cases by any part of their text. On SQLite it is a full-text index (FTS5) of pairs of characters, which knows
 * in which texts they are, not where: what it finds is looked at again.
 */
export async function createTextIndex(db: Kysely<never>): Promise<void> {
  if (!indexesBeside(db)) return;
  await sql`drop table if exists case_texts`.execute(db);
  await sql`
    create virtual table case_texts using fts5(
      grams, content = '', detail = none, columnsize = 0,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Z* Cf Cn Co'"
    )`.execute(db);
}

export const textRow = ({ number, search }: { number: number; search: string }): TextRow => ({
  rowid: number,
  grams: [...gramsOf(search)].join('\n'),
});
