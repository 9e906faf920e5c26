import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collected } from '../testing/collected.ts';
import { sheetOf } from '../testing/read-xlsx.ts';
import type { Cell, Column } from './table.ts';
import { LONGEST_TEXT } from './xlsx-cell.ts';
import { xlsxOf } from './xlsx.ts';

const columns = (count: number): Column<readonly Cell[]>[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `c${index}`,
    label: { 'zh-CN': `列${index}`, en: `Column ${index}` },
    cell: (row) => row[index],
  }));

async function written(parts: readonly (readonly (readonly Cell[])[])[]) {
  const table = {
    name: { 'zh-CN': '表', en: 'Table' },
    at: 0,
    columns: columns(parts[0]?.[0]?.length ?? 1),
    rows: parts,
  };
  return sheetOf(Buffer.concat(await collected(xlsxOf(table, 'zh-CN'))));
}

const MARKUP = ['<', '>', '&', '"', "'", ']]>', '<!--'];
const control = fc.integer({ min: 0, max: 31 }).map((code) => String.fromCharCode(code));

describe('a table as a workbook', () => {
  it('has headings, numbers as numbers, moments as dates in the time of Asia/Shanghai, texts as texts', async () => {
    const moment = { moment: Date.parse('2026-03-02T16:00:00Z') };
    const { rows, files } = await written([[['甲', 1.5, true, moment, null]]]);
    expect(rows[0]).toEqual(
      ['列0', '列1', '列2', '列3', '列4'].map((value) => ({ type: 'inlineStr', value })),
    );
    expect(rows[1]).toEqual([
      { type: 'inlineStr', value: '甲' },
      { type: 'n', value: '1.5' },
      { type: 'b', value: '1' },
      // 3 March 2026, 0:00.
      { type: 'n', value: '46084' },
      { type: 'n', value: '' },
    ]);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml']),
    );
  });

  it('has no formulas, whatever texts begin with', async () => {
    const { xml, rows } = await written([[['=1+1', '@SUM(A1)', '+1', '-1', '<f>1+1</f>', '\t=1', '＝1']]]);
    expect(xml).not.toContain('<f');
    expect(rows[1]!.map(({ type }) => type)).toEqual(Array<string>(7).fill('inlineStr'));
    expect(rows[1]!.map(({ value }) => value)).toEqual([
      '=1+1',
      '@SUM(A1)',
      '+1',
      '-1',
      '<f>1+1</f>',
      '\t=1',
      '＝1',
    ]);
  });

  it('gives back every text, whatever is in it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(fc.constantFrom('_x000A_', '_x', '\uFFFF', '\uD800', '坏', ...MARKUP), control), {
          maxLength: 8,
        })
        .map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 20, maxLength: 60 }), async (rows) => {
        const { rows: back } = await written([rows]);
        expect(back.slice(1).map((row) => row.map(({ value }) => value))).toEqual(
          rows.map((row) => row.map((cell) => cell.toWellFormed())),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('cuts a text that Excel would call damage', async () => {
    const { rows } = await written([[['长'.repeat(LONGEST_TEXT + 1)]]]);
    expect(rows[1]![0]!.value).toHaveLength(LONGEST_TEXT);
  });

  it('holds rows of many parts, in order', async () => {
    const parts = Array.from({ length: 30 }, (_, part) =>
      Array.from({ length: 100 }, (_, row) => [part * 100 + row]),
    );
    const { rows } = await written(parts);
    expect(rows.slice(1).map(([cell]) => Number(cell!.value))).toEqual(
      Array.from({ length: 3000 }, (_, row) => row),
    );
  });
});
