import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { gramsOf } from './grams.ts';

/** What the full-text index of SQLite holds of a case: it is found by the case's number. */
export interface TextRow {
  rowid: number;
  grams: string;
}

/** Whether texts are indexed in a table of their own, as on SQLite. PostgreSQL indexes the column itself. */
export const isIndexedApart = (db: Kysely<never>): boolean =>
  !(db.getExecutor().adapter instanceof PostgresAdapter);

/**
 * Makes what finds cases by any part of their text. The index knows in which texts which pieces are, not where: what it finds is
 * looked at again. On SQLite that is FTS5, to which each line is a word, whatever characters it is made of.
 */
export async function createTextTable(db: Kysely<never>): Promise<void> {
  if (!isIndexedApart(db)) return;
  await sql`drop table if exists case_texts`.execute(db);
  await sql`
    create virtual table case_texts using fts5(
      grams, content = '', detail = none, columnsize = 0, prefix = '1',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Z* Cf Cn Co'"
    )`.execute(db);
}

/** The same on PostgreSQL: an index (GIN) of what a function finds in the column. */
export async function createTextIndex(db: Kysely<never>): Promise<void> {
  if (isIndexedApart(db)) return;
  await sql`
    create or replace function case_grams(text) returns text[] language sql immutable strict parallel safe as $$
      select array(
        select distinct case
          when substr(given.searched, place, 3) ~ '^[a-z0-9]{3}$' then substr(given.searched, place, 3)
          else substr(given.searched, place, 2)
        end
        from (select $1 as searched) as given, generate_series(1, char_length($1)) as place
      )
    $$`.execute(db);
  await sql`create index cases_text on cases using gin (case_grams(search))`.execute(db);
}

/** @param search the text as the case's row has it. */
export const textRow = (number: number, search: string): TextRow => ({
  rowid: number,
  grams: [...gramsOf(inWords(search))].join('\n'),
});

/** Control characters separate words in the index: within one they are replaced. */
export const inWords = (text: string): string => text.toWellFormed().replaceAll(/\p{Cc}/gu, '\uFFFD');
