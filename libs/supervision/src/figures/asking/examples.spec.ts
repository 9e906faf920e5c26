import type { ViewDatabase } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NEVER, type CaseRow } from '../../cases-view/case-row.ts';
import { createTables, type SupervisionTables } from '../../cases-view/tables.ts';
import { rowOf } from '../../testing/rows.ts';
import { backlog } from '../backlog.ts';
import { complaintRate } from '../complaint-rate.ts';
import type { Figure } from '../definition/figure.ts';
import { dueToday } from '../due-today.ts';
import { firstResponseRate } from '../first-response-rate.ts';
import { firstResponseTime } from '../first-response-time.ts';
import { intake } from '../intake.ts';
import { notUpdated } from '../not-updated.ts';
import { overdue } from '../overdue.ts';
import { repeatComplaintRate } from '../repeat-complaint-rate.ts';
import { resolutionRate } from '../resolution-rate.ts';
import { putHistories } from '../testing/histories.ts';
import { figureAnswer } from './answer.ts';
import { casesOfFigure } from './list-cases-of.ts';
import type { FigureQuestion } from './question.ts';
import { figureSeries } from './series.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const DAY = 86_400_000;
const NOW = at('2026-03-15T10:00');

onEachDialect((views) => {
  let database: ViewDatabase<SupervisionTables>;
  beforeAll(async () => {
    database = await views.open<SupervisionTables>('examples');
    await createTables(database.write);
  });

  /** Puts cases, one version each; those alike but for what is said. */
  const put = (rows: readonly Partial<CaseRow>[]) =>
    putHistories(database.write, {
      versions: rows.map((row, index) => [
        rowOf({ case_id: `case-${index}`, number: index, position: index + 1, ...row }),
      ]),
      stays: [],
    });
  const one = async (figure: Figure, asked: Partial<FigureQuestion> = {}) => {
    const { groups } = await figureAnswer(database.read, figure, { now: NOW, ...asked });
    expect(groups).toHaveLength(1);
    return groups[0]!;
  };

  describe('the first-response rate', () => {
    it('leaves out who still has time, and counts who let it pass', async () => {
      const due = { opened_at: NOW - DAY, response_due_at: NOW };
      await put([
        { ...due, answered_at: NOW },
        { ...due, answered_at: NOW + 1 },
        { ...due },
        { opened_at: NOW, response_due_at: NOW + 1 },
        { opened_at: NOW, response_due_at: NOW + 1, answered_at: NOW },
        { ...due, process: 'order-follow-up' },
      ]);
      expect(await one(firstResponseRate)).toMatchObject({ numerator: 2, denominator: 4, value: 0.5 });
      expect(await one(firstResponseRate, { now: NOW - 1 })).toMatchObject({ numerator: 2, denominator: 3 });
    });
  });

  describe('the repeat-complaint rate', () => {
    const complaint = { customer_id: 'c1', category: 'delivery', order_number: 'o1', opened_at: NOW };

    it.each<[string, Partial<CaseRow>, number]>([
      ['30 days after', { opened_at: NOW - 30 * DAY }, 1],
      ['a moment later than that', { opened_at: NOW - 30 * DAY - 1 }, 0],
      ['about another order in the same category', { opened_at: NOW - 1, order_number: 'o2' }, 1],
      ['about the same order in another category', { opened_at: NOW - 1, category: 'safety' }, 1],
      ['about something else', { opened_at: NOW - 1, order_number: null, category: 'safety' }, 0],
      ['of somebody else', { opened_at: NOW - 1, customer_id: 'c2' }, 0],
      ['after an order, not a complaint', { opened_at: NOW - 1, process: 'order-follow-up' }, 0],
      ['in another store', { opened_at: NOW - 1, store: 'S09' }, 1],
      ['of the same moment, one of two', {}, 1],
    ])('counts one %s', async (_, earlier, repeats) => {
      await put([{ ...complaint, ...earlier }, complaint]);
      expect(await one(repeatComplaintRate)).toMatchObject({ numerator: repeats });
    });

    it('recognises nobody without a number or a telephone', async () => {
      await put([
        { ...complaint, customer_id: null },
        { ...complaint, customer_id: null },
      ]);
      expect(await one(repeatComplaintRate)).toMatchObject({ numerator: 0, denominator: 2, value: 0 });
    });

    describe('of a customer known by a telephone here and by a number there', () => {
      const byPhone = { ...complaint, customer_id: '138', customer_phone: '138', opened_at: NOW - 1 };
      const both = {
        customer_id: 'c1',
        customer_phone: '138',
        process: 'order-follow-up',
        opened_at: NOW - 9,
      };

      it.each<[string, Partial<CaseRow>[], number]>([
        ['joins the two where a case of any process names both', [byPhone, both, complaint], 1],
        [
          'joins them the other way round',
          [{ ...complaint, opened_at: NOW - 1 }, both, { ...byPhone, opened_at: NOW }],
          1,
        ],
        ['doesn’t join them where none does', [byPhone, complaint], 0],
        [
          'joins two telephones of one number',
          [
            byPhone,
            both,
            { ...both, customer_phone: '139' },
            { ...byPhone, customer_id: '139', customer_phone: '139', opened_at: NOW },
          ],
          1,
        ],
        [
          'takes two numbers that share a telephone for two customers',
          [
            { ...complaint, customer_phone: '138', opened_at: NOW - 1 },
            { ...complaint, customer_id: 'c2', customer_phone: '138' },
          ],
          0,
        ],
      ])('%s', async (_, cases, repeats) => {
        await put(cases);
        expect(await one(repeatComplaintRate)).toMatchObject({ numerator: repeats });
      });

      it('doesn’t know yet, as of a moment, what a later case says', async () => {
        await put([byPhone, complaint, { ...both, opened_at: NOW + 1, changed_at: NOW + 1 }]);
        expect(await one(repeatComplaintRate, { asOf: NOW })).toMatchObject({ numerator: 0, denominator: 2 });
        expect(await one(repeatComplaintRate, { now: NOW + 1 })).toMatchObject({ numerator: 1 });
      });
    });

    it('goes by the category that a complaint had at the moment asked about', async () => {
      const first = rowOf({
        ...complaint,
        case_id: 'a',
        number: 1,
        position: 1,
        order_number: null,
        opened_at: NOW - 9,
        changed_at: NOW - 9,
      });
      const corrected = { ...first, position: 2, category: 'safety', changed_at: NOW + 5 };
      const second = rowOf({ ...complaint, case_id: 'b', number: 2, position: 3, changed_at: NOW });
      await putHistories(database.write, { versions: [[first, corrected], [second]], stays: [] });
      expect(await one(repeatComplaintRate, { asOf: NOW })).toMatchObject({ numerator: 1, denominator: 2 });
      expect(await one(repeatComplaintRate, { asOf: NOW + 5 })).toMatchObject({
        numerator: 0,
        denominator: 2,
      });
    });
  });

  describe('the complaint rate', () => {
    it('may be above one, and is no number where nothing was ordered', async () => {
      await put([
        {},
        {},
        {},
        { process: 'order-follow-up' },
        { process: 'order-follow-up' },
        { store: 'S02' },
      ]);
      const { groups } = await figureAnswer(database.read, complaintRate, { now: NOW, by: ['store'] });
      expect(groups).toMatchObject([
        { key: { store: 'S01' }, numerator: 3, denominator: 2, value: 1.5, target: { achieved: false } },
        { key: { store: 'S02' }, numerator: 1, denominator: 0, value: null, target: { achieved: null } },
      ]);
    });
  });

  describe('the times of ten and one', () => {
    it('are told as times that some case took, with their mean', async () => {
      await put(
        [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1_000].map((took) => ({ opened_at: 0, answered_at: took })),
      );
      expect(await one(firstResponseTime)).toMatchObject({
        numerator: 11,
        value: 60,
        spread: { mean: 141, median: 60, p90: 100 },
      });
    });
  });

  describe('stocks', () => {
    const open = (members: Partial<CaseRow>) => ({ changed_at: NOW, ...members });

    it('tell overdue from due today, and from what has time', async () => {
      await put([
        open({ due_at: NOW }),
        open({ due_at: NOW + 1 }),
        open({ due_at: at('2026-03-15T23:59') }),
        open({ due_at: at('2026-03-16T00:00') }),
        open({ due_at: NEVER }),
        open({ due_at: NOW - 1, closed_at: NOW }),
      ]);
      expect(await one(overdue)).toMatchObject({ numerator: 1, denominator: 5, value: 1 });
      expect(await one(dueToday)).toMatchObject({ numerator: 2, denominator: 5, value: 2 });
    });

    it('count as many days of silence as are asked for', async () => {
      await put([open({ changed_at: NOW - 2 * DAY }), open({ changed_at: NOW - 5 * DAY })]);
      expect(await one(notUpdated)).toMatchObject({ value: 1 });
      expect(await one(notUpdated, { silentDays: 2 })).toMatchObject({ value: 2 });
      expect(await one(notUpdated, { silentDays: 6 })).toMatchObject({ value: 0 });
    });

    it('are told as of the end of each period, the running one as of now', async () => {
      const opened = rowOf({
        case_id: 'a',
        position: 1,
        opened_at: at('2026-01-31T23:59'),
        changed_at: at('2026-01-31T23:59'),
      });
      const closed = {
        ...opened,
        position: 2,
        changed_at: at('2026-03-01T00:00'),
        closed_at: at('2026-03-01T00:00'),
      };
      await putHistories(database.write, { versions: [[opened, closed]], stays: [] });
      const question = { now: NOW, period: 'month', from: at('2025-12-01T00:00') } as const;
      const { series } = await figureSeries(database.read, backlog, question);
      expect(series).toHaveLength(1);
      expect(series[0]!.points.map(({ period, value }) => [period?.name, value, period?.partial])).toEqual([
        ['2025-12', 0, false],
        ['2026-01', 1, false],
        ['2026-02', 1, false],
        ['2026-03', 0, true],
      ]);
    });
  });

  describe('targets', () => {
    it('are those in force at the end of each period, of the group’s store', async () => {
      await put([
        { outcome: 'accepted', closed_at: at('2026-01-10T00:00') },
        { outcome: 'final-answer', closed_at: at('2026-01-20T00:00') },
        { outcome: 'accepted', closed_at: at('2026-02-10T00:00') },
      ]);
      const asked: unknown[] = [];
      const { groups } = await figureAnswer(database.read, resolutionRate, {
        now: NOW,
        by: ['store'],
        period: 'month',
        from: at('2026-01-01T00:00'),
        targetOf: (figure, store, moment) => {
          asked.push([figure, store, moment]);
          return moment < at('2026-02-01T00:00') ? 0.5 : 0.9;
        },
      });
      expect(asked).toEqual([
        ['resolution-rate', 'S01', at('2026-02-01T00:00') - 1],
        ['resolution-rate', 'S01', at('2026-03-01T00:00') - 1],
        ['resolution-rate', 'S01', NOW],
      ]);
      expect(groups).toMatchObject([
        { value: 0.5, target: { value: 0.5, achieved: true }, previous: { value: null } },
        { value: 1, target: { value: 0.9, achieved: true }, previous: { value: 0.5 } },
        { value: null, target: { value: 0.9, achieved: null }, previous: { value: 1 } },
      ]);
    });
  });

  describe('a question that has no answer', () => {
    it.each<[string, Figure, Partial<FigureQuestion>]>([
      ['dimension-not-possible', complaintRate, { by: ['category'] }],
      ['dimension-not-possible', complaintRate, { filter: { severity: ['minor'] } }],
      ['too-many-dimensions', intake, { by: ['store', 'category', 'channel'] }],
      ['range-reversed', intake, { from: 5, to: 5 }],
      ['too-many-periods', intake, { period: 'day', from: 0 }],
    ])('is refused: %s', async (code, figure, asked) => {
      await expect(figureAnswer(database.read, figure, { now: NOW, ...asked })).rejects.toMatchObject({
        name: 'InvalidFigureQuestionError',
        code,
        detail: { 'zh-CN': expect.any(String), en: expect.any(String) },
      });
    });

    it('as is one for the cases of a figure that nobody declared', async () => {
      const cases = { figure: 'luck', part: 'numerator', filter: {}, now: NOW } as const;
      await expect(casesOfFigure(database.read, cases, { limit: 1 })).rejects.toMatchObject({
        code: 'unknown-figure',
      });
    });
  });
});
