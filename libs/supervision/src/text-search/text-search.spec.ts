import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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
