import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { collected } from '../testing/collected.ts';
import { csvOf } from './csv.ts';
import type { Cell, Column } from './table.ts';

const columns = (count: number): Column<readonly Cell[]>[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `c${index}`,
    label: { 'zh-CN': `列${index}`, en: `Column ${index}` },
    cell: (row) => row[index],
  }));

async function written(rows: readonly (readonly Cell[])[], language: 'zh-CN' | 'en' = 'en'): Promise<string> {
  const table = {
    name: { 'zh-CN': '表', en: 'Table' },
    at: 0,
    columns: columns(rows[0]?.length ?? 1),
    rows: [rows],
  };
  return (await collected(csvOf(table, language))).join('');
}

const readBack = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' });

/** What spreadsheets take for the beginning of a formula. */
const RISKY = /^[=+\-@\t\r\n＝＋－＠]/;

describe('a table as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and headings in the reader’s language; lines end with CRLF', async () => {
    expect(await written([['甲', 1]])).toBe('\uFEFFColumn 0,Column 1\r\n甲,1\r\n');
    expect(await written([['甲', 1]], 'zh-CN')).toBe('\uFEFF列0,列1\r\n甲,1\r\n');
  });

  it('tells moments in the time of Asia/Shanghai, yes and no in words, and nothing as nothing', async () => {
    const row = [{ moment: Date.parse('2026-03-02T23:30:00Z') }, true, false, null, undefined, ''];
    expect((await written([row])).split('\r\n')[1]).toBe('2026-03-03 07:30:00,yes,no,,,');
    expect((await written([row], 'zh-CN')).split('\r\n')[1]).toBe('2026-03-03 07:30:00,是,否,,,');
  });

  it.each(['=1+1', '+86 138', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A'])(
    'puts an apostrophe before text that would be a formula: %j',
    async (text) => {
      expect(readBack(await written([[text]]))[1]).toEqual([`'${text}`]);
    },
  );

  it('leaves numbers alone, also those below zero', async () => {
    expect((await written([[-1.5]])).split('\r\n')[1]).toBe('-1.5');
  });

  it('gives back every text, whatever is in it, and no cell that begins a formula', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[=+\-@\t\r\n＝＋－＠",;' a]{0,6}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1 }), async (rows) => {
        const back = readBack(await written(rows)).slice(1);
        expect(back).toEqual(rows.map((row) => row.map((cell) => (RISKY.test(cell) ? `'${cell}` : cell))));
      }),
    );
  });
});
