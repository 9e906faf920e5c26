import { CompiledQuery } from 'kysely';
import { storable, storableText } from '../storable.ts';

type Row = Readonly<Record<string, unknown>>;

/** Characters of one part: all rows together may be longer than the longest string. */
const PART = 1_000_000;

/** Adds rows, by COPY: for both sides the cheapest of all ways into a table. */
export function* copyRows(
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Iterable<CompiledQuery> {
  const statement = `copy ${quoted(table)} (${list(columns)}) from stdin`;
  for (const part of parts(rows, '', (row) => `${columns.map((column) => field(row[column])).join('\t')}\n`))
    yield CompiledQuery.raw(statement, [part]);
}

/**
 * Adds rows, or replaces those with the same key. They come as JSON: the table itself says what type each member is of, and
 * one statement serves any number of them.
 */
export function* populateRows(
  table: string,
  columns: readonly string[],
  key: string,
  rows: readonly Row[],
): Iterable<CompiledQuery> {
  const others = columns.filter((column) => column !== key);
  const statement =
    `insert into ${quoted(table)} (${list(columns)}) ` +
    `select ${list(columns)} from json_populate_recordset(null::${quoted(table)}, $1) ` +
    `on conflict (${quoted(key)}) do update set ` +
    others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  for (const part of parts(lastOfEach(rows, key), ',', (row) => JSON.stringify(row, storableMember)))
    yield CompiledQuery.raw(statement, [`[${part}]`]);
}

const quoted = (name: string) => `"${name}"`;
const list = (columns: readonly string[]) => columns.map(quoted).join(', ');
const storableMember = (_: string, value: unknown) => storable(value);

function* parts(rows: readonly Row[], separator: string, text: (row: Row) => string): Iterable<string> {
  let part = '';
  for (const row of rows) {
    part += part === '' ? text(row) : separator + text(row);
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

/** One statement can't replace a row twice. */
function lastOfEach(rows: readonly Row[], key: string): readonly Row[] {
  const byKey = new Map(rows.map((row) => [row[key], row]));
  return byKey.size === rows.length ? rows : [...byKey.values()];
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const TO_ESCAPE = /[\\\n\r\t]/;

/** As COPY's text format has it. */
function field(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined) return '\\N';
  const text = storableText(String(value));
  return TO_ESCAPE.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => ESCAPED[found] as string) : text;
}
