import type { ViewDatabase } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTables, type SupervisionTables } from '../../cases-view/tables.ts';
import { FIGURES } from '../all-figures.ts';
import type { Dimension } from '../definition/dimension.ts';
import { PERIOD_UNITS } from '../definition/period.ts';
import { anyHistories, BEGINNING, EMPTY, moment, putHistories } from '../testing/histories.ts';
import { figureAnswer } from './answer.ts';
import { figuresOverview } from './overview.ts';

const NOW = BEGINNING + 60 * 86_400_000;

const question = fc.record(
  {
    by: fc.constantFrom<Dimension>('store', 'assignee', 'category'),
    period: fc.constantFrom(...PERIOD_UNITS),
    asOf: moment,
    filter: fc.constantFrom({}, { store: ['S01'] }, { store: ['S02'], process: ['complaint'] }),
  },
  { requiredKeys: ['filter'], noNullPrototype: true },
);

onEachDialect((views) => {
  let database: ViewDatabase<SupervisionTables>;
  beforeAll(async () => {
    database = await views.open<SupervisionTables>('overview');
    await createTables(database.write);
  });

  describe('an overview', () => {
    it('tells each figure as it is told alone', async () => {
      await fc.assert(
        fc.asyncProperty(anyHistories, question, async (histories, { by, period, ...asked }) => {
          await putHistories(database.write, histories);
          const overview = await figuresOverview(database.read, {
            now: NOW,
            by,
            period,
            figures: FIGURES,
            ...asked,
          });
          for (const { name } of overview.figures) {
            const figure = FIGURES.find((figure) => figure.name === name)!;
            const { process, ...others } = asked.filter as Record<string, string[]>;
            const filter = figure.dimensions.includes('process') && process ? { ...others, process } : others;
            const alone = await figureAnswer(database.read, figure, {
              now: NOW,
              ...asked,
              filter,
              ...(by && { by: [by] }),
              ...(period && { period }),
            });
            const last = alone.groups.at(-1)?.period?.name;
            const expected = alone.groups.filter((group) => group.period?.name === last);
            const told = overview.groups.map(({ figures }) => figures[name]!);
            expect(new Set(told.map(({ key }) => JSON.stringify(key))).size).toBe(told.length);
            for (const group of told)
              if (group.numerator + group.denominator > 0) expect(expected).toContainEqual(group);
            // An overview looks back one period only: it doesn't know groups that had something long ago.
            for (const group of expected)
              if (group.numerator + group.denominator > 0) expect(told).toContainEqual(group);
          }
        }),
        { numRuns: 5 },
      );
    });

    it('of nothing has every figure, and no value', async () => {
      await putHistories(database.write, EMPTY);
      const { groups, figures } = await figuresOverview(database.read, { now: NOW, period: 'month' });
      expect(groups).toHaveLength(1);
      expect(Object.keys(groups[0]!.figures).sort()).toEqual(figures.map(({ name }) => name).sort());
      expect(groups[0]!.figures['resolution-rate']).toMatchObject({
        value: null,
        previous: { value: null },
        target: { value: 0.95, achieved: null },
      });
      expect(groups[0]!.figures.backlog).toMatchObject({ value: 0, numerator: 0 });
    });

    it('leaves out figures of other processes, and those that can’t be told that way', async () => {
      const names = async (asked: object) =>
        (await figuresOverview(database.read, { now: NOW, ...asked })).figures.map(({ name }) => name);
      const ofOrders = await names({ filter: { process: ['order-follow-up'] } });
      expect(ofOrders).toContain('completion-rate');
      expect(ofOrders).not.toContain('resolution-rate');
      expect(ofOrders).not.toContain('complaint-rate');
      expect(await names({ filter: { process: ['complaint'] } })).toContain('complaint-rate');
      expect(await names({ by: 'category' })).not.toContain('complaint-rate');
      expect(await names({ by: 'store' })).toContain('complaint-rate');
    });
  });
});
