import type { ViewDatabase } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTables, type SupervisionTables } from '../../cases-view/tables.ts';
import {
  anyHistories,
  BEGINNING,
  EMPTY,
  moment,
  putHistories,
  type Histories,
} from '../testing/histories.ts';
import { casesOfFunnel, type FunnelPart } from './funnel-cases.ts';
import { funnel } from './funnel.ts';

const STATES = ['received', 'verifying', 'closed'];
const NOW = BEGINNING + 200 * 86_400_000;

/** How far the cases came, said without a database. */
function plainFunnel(
  { versions, stays }: Histories,
  { from = 0, asOf = Infinity }: { from?: number; asOf?: number },
) {
  const cases = versions
    .flatMap((rows) => rows.findLast((row) => row.changed_at <= asOf) ?? [])
    .filter(({ process, opened_at: opened }) => process === 'complaint' && opened >= from)
    .map((row) => {
      const been = [
        { state: row.state, entered: row.entered_at },
        ...stays
          .filter((stay) => stay.case_id === row.case_id && stay.left_at <= asOf)
          .map((stay) => ({ state: stay.state, entered: stay.entered_at })),
      ];
      return { row, been, far: Math.max(...been.map(({ state }) => STATES.indexOf(state))) };
    });
  const steps = STATES.map((state, step) => {
    const times = cases
      .flatMap(({ row, been }) => {
        const entered = been.filter((visit) => visit.state === state).map((visit) => visit.entered);
        return entered.length > 0 ? [Math.min(...entered) - row.opened_at] : [];
      })
      .sort((a, b) => a - b);
    const ids = (holds: (one: (typeof cases)[number]) => boolean) =>
      cases
        .filter(holds)
        .map(({ row }) => row.case_id)
        .sort();
    return {
      reached: ids(({ far }) => far >= step),
      ended: ids(({ far, row }) => far === step && row.closed_at !== null),
      underWay: ids(({ far, row }) => far === step && row.closed_at === null),
      medianToReach: times[Math.ceil(times.length / 2) - 1] ?? null,
    };
  });
  return { opened: cases.length, steps };
}

onEachDialect((views) => {
  let database: ViewDatabase<SupervisionTables>;
  beforeAll(async () => {
    database = await views.open<SupervisionTables>('funnel');
    await createTables(database.write);
  });

  describe('a funnel', () => {
    it('is how far the cases came, and each number opens into its cases', async () => {
      const question = fc.record({ from: moment, asOf: moment }, { requiredKeys: [], noNullPrototype: true });
      await fc.assert(
        fc.asyncProperty(anyHistories, question, async (histories, question) => {
          await putHistories(database.write, histories);
          const plain = plainFunnel(histories, question);
          const told = await funnel(database.read, {
            process: 'complaint',
            states: STATES,
            now: NOW,
            ...question,
          });
          expect(told.opened).toBe(plain.opened);
          for (const [index, step] of told.steps.entries()) {
            const expected = plain.steps[index]!;
            const before = index === 0 ? plain.opened : plain.steps[index - 1]!.reached.length;
            expect(step).toMatchObject({
              state: STATES[index],
              share: plain.opened === 0 ? null : expected.reached.length / plain.opened,
              ofPrevious: before === 0 ? null : expected.reached.length / before,
              medianToReach: expected.medianToReach,
            });
            for (const part of ['reached', 'ended', 'underWay'] satisfies FunnelPart[]) {
              expect(step[part]).toBe(expected[part].length);
              const { rows, total } = await casesOfFunnel(database.read, step.cases[part], { limit: 100 });
              expect(total).toBe(expected[part].length);
              expect(rows.map(({ case_id: id }) => id).sort()).toEqual(expected[part]);
            }
          }
        }),
        { numRuns: 12 },
      );
    });

    it('of a process without main states has no steps, and of nothing no shares', async () => {
      await putHistories(database.write, EMPTY);
      expect(await funnel(database.read, { process: 'survey', now: NOW })).toEqual({
        process: 'survey',
        opened: 0,
        steps: [],
      });
      const { steps } = await funnel(database.read, { process: 'order-follow-up', now: NOW });
      expect(steps).toHaveLength(8);
      expect(steps[0]).toMatchObject({ state: 'placed', reached: 0, share: null, ofPrevious: null });
    });
  });
});
