import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseRow } from '../cases-view/case-row.ts';
import type { CaseFilter } from '../queries/case-filter.ts';
import { countCases } from '../queries/count-cases.ts';
import { listCases } from '../queries/list-cases.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { putRows, rowOf } from '../testing/rows.ts';

const ORDER = { sort: 'opened', descending: false, limit: 50 } as const;

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'texts', () => undefined);
  });
  beforeEach(() => opened.empty());

  const put = (rows: readonly CaseRow[]) => putRows(opened.database.write, rows);
  const found = async (filter: CaseFilter) =>
    (await listCases(opened.read, filter, ORDER, 0)).rows.map(({ case_id: id }) => id);

  /** Characters that databases treat in ways of their own, and some that they don’t. */
  const unit = fc.constantFrom(
    ...[
      'a',
      'b',
      '1',
      '2',
      '-',
      ' ',
      '%',
      '_',
      '"',
      "'",
      '*',
      '电',
      '煲',
      '，',
      '😀',
      '𠮷',
      'é',
      'ß',
      '\u0301',
      '\n',
      '\u200b',
    ],
  );
  const text = (minLength: number, maxLength: number) => fc.string({ unit, minLength, maxLength });

  describe('the search for text', () => {
    it('finds any part of any text, and nothing else', async () => {
      const texts = fc.array(text(0, 14), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(texts, fc.array(text(0, 5), { minLength: 1, maxLength: 6 }), async (all, sought) => {
          await opened.empty();
          const rows = all.map((search, index) =>
            rowOf({ case_id: `case-${index}`, search, opened_at: index }),
          );
          await putRows(opened.database.write, rows);
          const parts = all.flatMap((one) => [one.slice(0, 3), one.slice(1, 3), one.slice(2)]);
          for (const words of [...sought, ...parts].map((part) => part.toWellFormed())) {
            const expected = rows.filter(({ search }) => search.includes(words.toLowerCase()));
            const found = await listCases(opened.read, { text: words }, ORDER, 0);
            expect(found.rows.map(({ search }) => search)).toEqual(expected.map(({ search }) => search));
            expect(await countCases(opened.read, { text: words }, 0)).toBe(expected.length);
          }
        }),
        { numRuns: 40 },
      );
    });

    it('takes % and _ and \\ as they are', async () => {
      await put([
        rowOf({ case_id: 'percent', search: '满100%送', opened_at: 1 }),
        rowOf({ case_id: 'underscore', search: 'sku_7', opened_at: 2 }),
        rowOf({ case_id: 'backslash', search: 'c:\\temp', opened_at: 3 }),
        rowOf({ case_id: 'plain', search: 'sku-7 100 c:temp', opened_at: 4 }),
      ]);
      expect(await found({ text: '100%' })).toEqual(['percent']);
      expect(await found({ text: '%' })).toEqual(['percent']);
      expect(await found({ text: 'sku_' })).toEqual(['underscore']);
      expect(await found({ text: '\\' })).toEqual(['backslash']);
      expect(await found({ text: '\\%' })).toEqual([]);
      expect(await found({ text: "'; drop table cases --" })).toEqual([]);
    });

    it('finds Chinese, and letters in either case', async () => {
      await put([
        rowOf({ case_id: 'rice', search: '电饭煲用了两天就坏了', opened_at: 1 }),
        rowOf({ case_id: 'order', search: 'so-2026-ÄÖ'.toLowerCase(), opened_at: 2 }),
      ]);
      expect(await found({ text: '饭煲' })).toEqual(['rice']);
      expect(await found({ text: '煲饭' })).toEqual([]);
      expect(await found({ text: 'SO-2026' })).toEqual(['order']);
      expect(await found({ text: 'äÖ' })).toEqual(['order']);
    });

    it('finds what many cases have as it finds what few have', async () => {
      const rows = Array.from({ length: 4_100 }, (_, index) =>
        rowOf({ case_id: `case-${index}`, opened_at: index, search: `电饭煲 so-${index}` }),
      );
      await putRows(opened.database.write, rows);
      const { rows: first } = await listCases(opened.read, { text: '饭煲' }, ORDER, 0);
      expect(first.map(({ opened_at: at }) => at)).toEqual(Array.from({ length: 50 }, (_, index) => index));
      expect(await countCases(opened.read, { text: '饭煲' }, 0)).toBe(4_100);
      expect(await countCases(opened.read, { text: 'so-4' }, 0)).toBe(1 + 10 + 100 + 100);
    });
  });
});
