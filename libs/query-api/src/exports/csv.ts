import { stringify } from 'csv-stringify/sync';
import type { Language } from '@huiyin/service-kit';
import { ZONE_OFFSET, type Cell, type Table } from './table.ts';

/** By which Excel knows UTF-8: without it Chinese text is read as GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180, CRLF): each part a string. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front, as OWASP advises; numbers stay numbers.
 */
export async function* csvOf<Row>(
  { columns, rows }: Table<Row>,
  language: Language,
): AsyncGenerator<string, void, undefined> {
  yield BYTE_ORDER_MARK + lines([columns.map(({ label }) => label[language])]);
  for await (const part of rows)
    if (part.length > 0)
      yield lines(part.map((row) => columns.map(({ cell }) => plain(cell(row), language))));
}

const lines = (records: readonly (readonly unknown[])[]): string =>
  stringify(records as unknown[][], { record_delimiter: 'windows', escape_formulas: true });

const YES = { 'zh-CN': '是', en: 'yes' };
const NO = { 'zh-CN': '否', en: 'no' };

function plain(cell: Cell, language: Language): string | number | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string') return cell.startsWith('\n') ? `'${cell}` : cell;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return (cell ? YES : NO)[language];
  return localMoment(cell.moment);
}

/** In the one form that Excel takes for a date everywhere: `2026-03-02 10:00:00`. */
const localMoment = (at: number): string =>
  new Date(at + ZONE_OFFSET).toISOString().slice(0, 19).replace('T', ' ');
