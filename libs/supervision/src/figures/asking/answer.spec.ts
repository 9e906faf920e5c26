import { onEachDialect } from '@huiyin/projections/testing';
import type { ViewDatabase } from '@huiyin/projections';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTables, type SupervisionTables } from '../../cases-view/tables.ts';
import { FIGURES } from '../all-figures.ts';
import type { Dimension, FigureFilter } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import { PERIOD_UNITS } from '../definition/period.ts';
import { anyHistories, BEGINNING, moment, putHistories, type Histories } from '../testing/histories.ts';
import { plainValue } from '../testing/plain-answer.ts';
import { PLAIN_FIGURES } from '../testing/plain-figures.ts';
import { figureAnswer } from './answer.ts';
import type { CasesOf } from './cases-of.ts';
import { casesOfFigure, countCasesOfFigure } from './list-cases-of.ts';
import type { FigureQuestion } from './question.ts';
import type { FigureGroup, FigureValue } from './told-groups.ts';

const DAY = 86_400_000;
/** After everything that the histories tell of. */
const NOW = BEGINNING + 110 * DAY;

const values: { readonly [D in Dimension]: readonly (string | null)[] } = {
  process: ['complaint', 'order-follow-up', 'nothing'],
  store: ['S01', 'S02'],
  team: ['early', 'late', null],
  assignee: ['li.na', 'wang.fang', null],
  category: ['delivery', 'safety', null],
  product: ['rice', '电饭煲', null],
  channel: ['app', 'hotline', null],
  tier: ['gold', 'regular', null],
  severity: ['minor', 'critical', null],
  state: ['received', 'closed', 'awaitingApproval.supervisor'],
};

/** Any question that a figure can be asked. */
const anyQuestion = ({ dimensions }: Figure): fc.Arbitrary<FigureQuestion> =>
  fc
    .record(
      {
        by: fc.subarray([...dimensions], { maxLength: 2 }),
        filtered: fc.subarray([...dimensions], { maxLength: 2 }),
        chosen: fc.array(fc.nat(7), { minLength: 2, maxLength: 2 }),
        period: fc.constantFrom(...PERIOD_UNITS),
        asOf: moment,
        bounds: fc.uniqueArray(moment, { minLength: 2, maxLength: 2 }),
      },
      { requiredKeys: ['by', 'filtered', 'chosen'] },
    )
    .map(({ by, filtered, chosen, period, asOf, bounds }) => {
      const [from, to] = [...(bounds ?? [])].sort((a, b) => a - b);
      const filter: FigureFilter = Object.fromEntries(
        filtered.map((dimension, index) => [
          dimension,
          values[dimension].filter((_, place) => ((chosen[index] ?? 0) >> place) & 1),
        ]),
      );
      return { now: NOW, by, filter, period, asOf, from, to };
    });

const questions = fc.tuple(...FIGURES.map(anyQuestion));

onEachDialect((views) => {
  let database: ViewDatabase<SupervisionTables>;
  beforeAll(async () => {
    database = await views.open<SupervisionTables>('figures');
    await createTables(database.write);
  });

  /** All that a number opens into, page by page. */
  async function opened(cases: CasesOf) {
    const ids: string[] = [];
    const total = await countCasesOfFigure(database.read, cases);
    for (let cursor: string | undefined; ;) {
      const page = await casesOfFigure(database.read, cases, { limit: 7, cursor });
      ids.push(...page.rows.map(({ case_id: id, stay }) => (stay ? `${id} ${stay.leftAt}` : id)));
      if (page.next === undefined) return { ids, total };
      cursor = page.next;
    }
  }

  let nothings = 0;

  /** Holds a number, and the cases that it opens into, against the plain computation. */
  async function check(
    histories: Histories,
    figure: Figure,
    question: FigureQuestion,
    group: Pick<FigureGroup, 'key'>,
    stretch: { from?: number | undefined; until?: number | undefined },
    value: FigureValue,
  ): Promise<void> {
    const at = question.asOf ?? question.now;
    const { from, until } = stretch;
    const isPast = !figure.moment && until !== undefined && until <= at;
    const plain = plainValue(histories, PLAIN_FIGURES[figure.name]!, figure.counts === 'stays', {
      filter: question.filter ?? {},
      key: group.key,
      ...(figure.moment && from !== undefined && { from }),
      ...(figure.moment && until !== undefined && { until }),
      asOf: isPast ? until - 1 : question.asOf,
      now: isPast ? until - 1 : at,
    });
    const { numerator, denominator } = plain;
    expect([value.numerator, value.denominator]).toEqual([numerator.length, denominator.length]);
    if (figure.kind === 'duration') {
      expect(value.value).toBe(plain.median);
      expect(value.spread ?? null).toEqual(
        plain.median === null ? null : { mean: plain.mean, median: plain.median, p90: plain.p90 },
      );
    } else if (figure.kind === 'count') expect(value.value).toBe(numerator.length);
    else expect(value.value).toBe(denominator.length === 0 ? null : numerator.length / denominator.length);
    for (const part of ['numerator', 'denominator'] as const) {
      // Numbers of nothing are many, and every fifth of them is opened.
      if (value[part] === 0 && ++nothings % 5 !== 0) continue;
      const { ids, total } = await opened(value.cases[part]);
      expect(total).toBe(value[part]);
      const of = (ids: readonly string[]) => [...ids].sort();
      const stays = new Map(
        histories.stays.map((stay) => [`${stay.position}`, `${stay.case_id} ${stay.left_at}`]),
      );
      expect(of(ids)).toEqual(of(plain[part].map((id) => stays.get(id) ?? id)));
    }
  }

  describe('every figure', () => {
    it('is what its words say, and opens into the cases it counted, whatever is asked', async () => {
      await fc.assert(
        fc.asyncProperty(anyHistories, questions, async (histories, questions) => {
          await putHistories(database.write, histories);
          for (const [index, figure] of FIGURES.entries()) {
            const question = questions[index]!;
            const { groups } = await figureAnswer(database.read, figure, question);
            const { from, to: until, by = [] } = question;
            const told = new Set(groups.map(({ key }) => JSON.stringify(key)));
            const periods = new Set(groups.map(({ period }) => period?.name));
            expect(groups).toHaveLength(told.size * periods.size);
            for (const [place, group] of groups.entries()) {
              const { period, previous } = group;
              await check(histories, figure, question, group, period ?? { from, until }, group);
              const before = groups[place - 1];
              if (period && before && before.key === group.key) expect(previous).toEqual(valueIn(before));
              else if (period ? previous : from !== undefined)
                await check(histories, figure, question, group, stretchOf(previous!), previous!);
            }
            await checkWhole(figure, { ...question, by: [] }, groups, by);
          }
        }),
        { numRuns: 6 },
      );
    });
  });

  /** Nothing is left out: groups add up to the whole. */
  async function checkWhole(
    figure: Figure,
    question: FigureQuestion,
    groups: readonly FigureGroup[],
    by: readonly Dimension[],
  ): Promise<void> {
    if (by.length === 0) return;
    const whole = await figureAnswer(database.read, figure, question);
    for (const { period, numerator, denominator } of whole.groups) {
      const parts = groups.filter((group) => group.period?.name === period?.name);
      const sum = (part: 'numerator' | 'denominator') => parts.reduce((sum, group) => sum + group[part], 0);
      expect([sum('numerator'), sum('denominator')]).toEqual([numerator, denominator]);
    }
  }
});

const valueIn = ({ key, period, previous, target, ...value }: FigureGroup): FigureValue => {
  void [key, period, previous, target];
  return value;
};

/** The stretch that a number is of, as the list of its cases says it. */
const stretchOf = ({ cases: { numerator } }: FigureValue) => ({
  from: numerator.from,
  until: numerator.until ?? (numerator.asOf === undefined ? undefined : numerator.asOf + 1),
});
