import type { ViewDatabase } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTables, type SupervisionTables } from '../../cases-view/tables.ts';
import { periodAt } from '../definition/period.ts';
import {
  anyHistories,
  BEGINNING,
  EMPTY,
  moment,
  putHistories,
  type Histories,
} from '../testing/histories.ts';
import { casesOfFunnel, countCasesOfFunnel, FUNNEL_PARTS, type FunnelCases } from './funnel-cases.ts';
import { funnel, type FunnelQuestion } from './funnel.ts';
import { MAIN_STATES } from './main-states.ts';

const STATES = MAIN_STATES.complaint!;
const NOW = BEGINNING + 200 * 86_400_000;

type Asked = Pick<FunnelQuestion, 'from' | 'to' | 'asOf' | 'by' | 'period'>;

/** How far the cases came, said without a database; by the name of their group. */
function plainFunnel({ versions, stays }: Histories, { from = 0, to = Infinity, asOf, by, period }: Asked) {
  const at = asOf ?? NOW;
  const stretch = period
    ? periodAt(period, Math.min(to === Infinity ? at : to - 1, at))
    : { from, until: to };
  const cases = versions
    .flatMap((rows) => rows.findLast((row) => row.changed_at <= at) ?? [])
    .filter(({ process, opened_at: opened }) => {
      return process === 'complaint' && opened >= stretch.from && opened < stretch.until;
    })
    .map((row) => {
      const been = [
        { state: row.state, entered: row.entered_at },
        ...stays
          .filter((stay) => stay.case_id === row.case_id && stay.left_at <= at)
          .map((stay) => ({ state: stay.state, entered: stay.entered_at })),
      ];
      return { row, been, far: Math.max(...been.map(({ state }) => STATES.indexOf(state))) };
    });
  type Case = (typeof cases)[number];
  const groups = Map.groupBy(cases, ({ row }) => (by ? row[by] : null));
  if (by === undefined && cases.length === 0) groups.set(null, []);
  const ids = (some: readonly Case[]) => some.map(({ row }) => row.case_id).sort();
  const steps = (some: readonly Case[]) =>
    STATES.map((state, step) => {
      const times = some
        .flatMap(({ row, been }) => {
          const entered = been.filter((visit) => visit.state === state).map((visit) => visit.entered);
          return entered.length > 0 ? [Math.min(...entered) - row.opened_at] : [];
        })
        .sort((a, b) => a - b);
      const stopped = some.filter(({ far }) => far === step);
      return {
        reached: ids(some.filter(({ far }) => far >= step)),
        ended: ids(stopped.filter(({ row }) => row.closed_at !== null)),
        underWay: ids(stopped.filter(({ row }) => row.closed_at === null)),
        medianToReach: times[Math.ceil(times.length / 2) - 1] ?? null,
      };
    });
  return new Map([...groups].map(([of, some]) => [of, { opened: ids(some), steps: steps(some) }]));
}

onEachDialect((views) => {
  let database: ViewDatabase<SupervisionTables>;
  beforeAll(async () => {
    database = await views.open<SupervisionTables>('funnel');
    await createTables(database.write);
  });

  describe('a funnel', () => {
    it('is how far the cases came, and each number opens into its cases', async () => {
      const listed = async (cases: FunnelCases) => {
        const { rows } = await casesOfFunnel(database.read, cases, { limit: 100 });
        return {
          total: await countCasesOfFunnel(database.read, cases),
          ids: rows.map(({ case_id: id }) => id).sort(),
        };
      };
      const question = fc.record(
        {
          from: moment,
          to: moment,
          asOf: moment,
          by: fc.constantFrom('store', 'tier', 'state'),
          period: fc.constantFrom('month', 'week'),
        },
        { requiredKeys: [], noNullPrototype: true },
      ) as fc.Arbitrary<Asked>;
      await fc.assert(
        fc.asyncProperty(anyHistories, question, async (histories, question) => {
          await putHistories(database.write, histories);
          const plain = plainFunnel(histories, question);
          const { groups } = await funnel(database.read, { process: 'complaint', now: NOW, ...question });
          const { by } = question;
          expect(groups.map(({ key }) => (by ? key[by] : null))).toHaveLength(plain.size);
          for (const { key, opened, cases, steps } of groups) {
            const expected = plain.get(by ? key[by]! : null)!;
            expect(opened).toBe(expected.opened.length);
            expect(await listed(cases)).toEqual({ total: opened, ids: expected.opened });
            for (const [index, step] of steps.entries()) {
              const here = expected.steps[index]!;
              const before = index === 0 ? opened : expected.steps[index - 1]!.reached.length;
              expect(step).toMatchObject({
                state: STATES[index],
                share: opened === 0 ? null : here.reached.length / opened,
                ofPrevious: before === 0 ? null : here.reached.length / before,
                medianToReach: here.medianToReach,
              });
              for (const part of FUNNEL_PARTS) {
                expect(step[part]).toBe(here[part].length);
                // Where there is nothing there is nothing to be listed, but once.
                if (index === 1 || step[part] > 0)
                  expect(await listed(step.cases[part])).toEqual({ total: step[part], ids: here[part] });
              }
            }
          }
        }),
        { numRuns: 12 },
      );
    });

    it('of a process without main states has no steps, and of nothing no shares', async () => {
      await putHistories(database.write, EMPTY);
      expect(await funnel(database.read, { process: 'survey', now: NOW })).toMatchObject({
        at: NOW,
        groups: [{ key: {}, opened: 0, steps: [] }],
      });
      const { groups } = await funnel(database.read, { process: 'order-follow-up', now: NOW });
      expect(groups[0]!.steps).toHaveLength(8);
      expect(groups[0]!.steps[0]).toMatchObject({
        state: 'placed',
        reached: 0,
        share: null,
        ofPrevious: null,
      });
    });

    it('has no cases of a step that the process hasn’t', async () => {
      const cases = { process: 'complaint', step: 'completed', now: NOW };
      await expect(casesOfFunnel(database.read, cases, { limit: 1 })).rejects.toMatchObject({
        code: 'unknown-step',
      });
    });
  });
});
