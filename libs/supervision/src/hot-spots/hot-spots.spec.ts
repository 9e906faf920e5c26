import type { ViewDatabase } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTables, type SupervisionTables } from '../cases-view/tables.ts';
import { casesOfFigure, countCasesOfFigure } from '../figures/asking/list-cases-of.ts';
import { anyHistories, BEGINNING, moment, putHistories } from '../figures/testing/histories.ts';
import { rowOf } from '../testing/rows.ts';
import { hotSpots } from './hot-spots.ts';
import { CELL_DIMENSIONS } from './weekly-counts.ts';

const WEEK = 7 * 86_400_000;

onEachDialect((views) => {
  let database: ViewDatabase<SupervisionTables>;
  beforeAll(async () => {
    database = await views.open<SupervisionTables>('hot_spots');
    await createTables(database.write);
  });

  /** Complaints about rice, so many a week, from the first week on. */
  const complaints = (weeks: readonly number[]) =>
    weeks.flatMap((count, week) =>
      Array.from({ length: count }, (_, index) => [
        rowOf({
          case_id: `c-${week}-${index}`,
          position: week * 1_000 + index,
          category: 'delivery',
          product: 'rice',
          opened_at: BEGINNING + week * WEEK + index,
          changed_at: BEGINNING + week * WEEK + index,
        }),
      ]),
    );
  const BURST = [2, 2, 1, 2, 3, 2, 2, 1, 2, 2, 14, 2];

  describe('hot spots', () => {
    it('are found in the cases, and open into them', async () => {
      await putHistories(database.write, { versions: complaints(BURST), stays: [] });
      const now = BEGINNING + 11 * WEEK - 1;
      const found = await hotSpots(database.read, { now });
      expect(found.week).toMatchObject({
        from: BEGINNING + 10 * WEEK,
        name: '2026-W11',
        elapsed: 1,
        partial: true,
      });
      expect(found.cells).toHaveLength(1);
      const [cell] = found.cells;
      expect(cell).toMatchObject({
        count: 14,
        level: 'warning',
        key: { category: 'delivery', product: 'rice', store: 'S01' },
      });
      expect(cell!.history).toEqual([2, 2, 1, 2, 2, 3, 2, 1, 2]);
      expect(await countCasesOfFigure(database.read, cell!.cases)).toBe(14);
    });

    it('of a past week are found later, and as of then', async () => {
      await putHistories(database.write, { versions: complaints(BURST), stays: [] });
      const now = BEGINNING + 12 * WEEK;
      expect((await hotSpots(database.read, { now })).cells).toEqual([]);
      const later = await hotSpots(database.read, { now, week: BEGINNING + 10 * WEEK });
      expect(later).toMatchObject({ week: { partial: false, elapsed: 1 }, cells: [{ count: 14 }] });
      const then = await hotSpots(database.read, { now, asOf: BEGINNING + 10 * WEEK + 8 });
      expect(then.cells).toMatchObject([{ count: 9, level: 'warning' }]);
      expect(await countCasesOfFigure(database.read, then.cells[0]!.cases)).toBe(9);
    });

    it('tell what each cell’s cases are, whatever there is', async () => {
      const question = fc.record(
        {
          by: fc.subarray([...CELL_DIMENSIONS], { minLength: 1 }),
          asOf: moment,
          filter: fc.constant({ store: ['S01'] }),
        },
        { requiredKeys: ['by'], noNullPrototype: true },
      );
      await fc.assert(
        fc.asyncProperty(anyHistories, moment, question, async (histories, now, question) => {
          await putHistories(database.write, histories);
          const at = question.asOf ?? now;
          const { cells, week } = await hotSpots(database.read, { now, ...question, all: true });
          const complaints = histories.versions
            .flatMap((rows) => rows.findLast((row) => row.changed_at <= (question.asOf ?? Infinity)) ?? [])
            .filter(({ process, store }) => process === 'complaint' && (!question.filter || store === 'S01'))
            .filter(({ opened_at: opened }) => opened >= week.from && opened <= at);
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(complaints.length);
          for (const { key, count, cases } of cells) {
            const own = complaints.filter((row) =>
              question.by.every((dimension) => row[dimension] === key[dimension]),
            );
            expect(count).toBe(own.length);
            const { rows } = await casesOfFigure(database.read, cases, { limit: 100 });
            expect(rows.map(({ case_id: id }) => id).sort()).toEqual(own.map(({ case_id: id }) => id).sort());
          }
        }),
        { numRuns: 25 },
      );
    });
  });
});
