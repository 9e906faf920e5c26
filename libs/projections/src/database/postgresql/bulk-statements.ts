import { CompiledQuery } from 'kysely';
import { storable } from '../storable.ts';
import { copiedRows } from './copied-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** Adds rows, by COPY: for both sides the cheapest of all ways into a table. */
export function* copyRows(
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Iterable<CompiledQuery> {
  const statement = `copy ${quoted(table)} (${list(columns)}) from stdin`;
  for (const part of copiedRows(rows, columns)) yield CompiledQuery.raw(statement, [part]);
}

/**
 * Adds rows, or replaces some columns of those with the same key. They come as JSON: the table itself says what type each member is of, and
 * one statement serves any number of them.
 */
export function* populateRows(
  table: string,
  columns: readonly string[],
  key: string,
  replaced: readonly string[],
  rows: readonly Row[],
): Iterable<CompiledQuery> {
  const statement =
    `insert into ${quoted(table)} (${list(columns)}) ` +
    `select ${list(columns)} from json_populate_recordset(null::${quoted(table)}, $1) ` +
    `on conflict (${quoted(key)}) do update set ` +
    replaced.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  for (const part of jsonArrays(lastOfEach(rows, key))) yield CompiledQuery.raw(statement, [part]);
}

const quoted = (name: string) => `"${name}"`;
const list = (columns: readonly string[]) => columns.map(quoted).join(', ');

/** Characters of one array: all rows together may be longer than the longest string. */
const PART = 1_000_000;

function* jsonArrays(rows: readonly Row[]): Iterable<string> {
  let part = '';
  for (const row of rows) {
    part += (part === '' ? '[' : ',') + json(row);
    if (part.length < PART) continue;
    yield `${part}]`;
    part = '';
  }
  if (part !== '') yield `${part}]`;
}

/** How JSON escapes a NUL character and lone surrogates. */
const UNSTORABLE = /\\u(0000|d[89a-f])/;

function json(row: Row): string {
  const text = JSON.stringify(row);
  return UNSTORABLE.test(text) ? JSON.stringify(row, (_, value: unknown) => storable(value)) : text;
}

/** One statement can't replace a row twice. */
function lastOfEach(rows: readonly Row[], key: string): readonly Row[] {
  const byKey = new Map(rows.map((row) => [row[key], row]));
  return byKey.size === rows.length ? rows : [...byKey.values()];
}
