import { MONDAY, PEOPLE, randomCommand, Runtime } from '@huiyin/case-runtime/testing';
import { BulkWrite, type ViewDatabase } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { OpenedDeadlines } from '../testing/index.ts';
import {
  COLUMNS,
  createIndexes,
  createTables,
  NEVER,
  type DeadlineTables,
  type SlaRow,
} from '../view/tables.ts';
import { countSlaCases, SLA_SORTS, slaCases, type SlaPart, type SlaSort } from './sla-cases.ts';
import { slaFigures } from './sla-figures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const PLAIN: SlaRow = {
  id: '',
  case_id: 'complaint-1',
  process: 'complaint',
  store: 'S01',
  target: 'resolution',
  n: 1,
  outcome: 'running',
  deadline: 'resolution@0',
  activated_at: 0,
  due_at: 100,
  due_set_at: 0,
  breaches_at: 100,
  paused_at: null,
  pauses: '[]',
  settled_at: null,
  settled_by: null,
  policy: 0,
  marked_at: 0,
  calendar_ms: 0,
  working_ms: 0,
  paused_ms: 0,
  paused_working_ms: 0,
  overrun_ms: null,
  overrun_working_ms: null,
  history: '[]',
};
const met = (settled_at: number, members: Partial<SlaRow> = {}): Partial<SlaRow> => ({
  outcome: 'met',
  settled_at,
  breaches_at: NEVER,
  calendar_ms: settled_at,
  working_ms: Math.floor(settled_at / 2),
  ...members,
});
const write = new BulkWrite('sla', Object.keys(COLUMNS.sla));

describe('SLA figures', () =>
  onEachDialect((views) => {
    let database: ViewDatabase<DeadlineTables>;
    beforeAll(async () => {
      database = await views.open<DeadlineTables>('figures');
      await createTables(database.write);
      await createIndexes(database.write);
    });
    beforeEach(async () => void (await database.write.deleteFrom('sla').execute()));

    const put = (...rows: readonly Partial<SlaRow>[]) =>
      write.run(
        database.write as unknown as Kysely<never>,
        rows.map((members, index) => {
          const row = { ...PLAIN, case_id: `complaint-${index}`, ...members };
          return { ...row, id: `${row.case_id}/${row.target}/${row.n}` };
        }),
      );
    const period = { from: 0, to: 1_000, asOf: 1_000 };

    it('are the rate of what was met in time, with durations by nearest rank', async () => {
      await put(met(10), met(20), met(30), met(40), {
        outcome: 'breached',
        settled_at: 150,
        calendar_ms: 150,
        working_ms: 75,
      });
      expect(await slaFigures(database.read, period)).toEqual([
        {
          group: {},
          met: 4,
          breached: 1,
          cancelled: 0,
          onTime: { numerator: 4, denominator: 5, value: 0.8 },
          calendar: { numerator: 250, denominator: 5, mean: 50, median: 30, p90: 150 },
          working: { numerator: 125, denominator: 5, mean: 25, median: 15, p90: 75 },
        },
      ]);
    });

    it('count as missed what is overdue and not settled, whether anybody marked it or not', async () => {
      await put({}, { outcome: 'breached' }, { due_at: 2_000, breaches_at: 2_000 });
      const [figures] = await slaFigures(database.read, period);
      expect(figures).toMatchObject({ met: 0, breached: 2, onTime: { value: 0 } });
      expect(figures!.calendar).toMatchObject({ denominator: 0, mean: null, median: null, p90: null });
    });

    it('leave out what isn’t owed any more, and what was decided outside the period', async () => {
      await put(met(10, { outcome: 'cancelled' }), met(5), met(60), { breaches_at: 90 });
      expect(await slaFigures(database.read, { ...period, from: 6, to: 90 })).toMatchObject([
        { met: 1, breached: 0, cancelled: 1, onTime: { numerator: 1, denominator: 1 } },
      ]);
    });

    it('are told apart by target, process and store', async () => {
      await put(met(10, { store: 'S02' }), met(20), met(30, { target: 'firstResponse' }), {
        target: 'firstResponse',
      });
      expect(await slaFigures(database.read, { ...period, by: ['store', 'target'] })).toMatchObject([
        { group: { store: 'S01', target: 'firstResponse' }, met: 1, breached: 1 },
        { group: { store: 'S01', target: 'resolution' }, met: 1, breached: 0 },
        { group: { store: 'S02', target: 'resolution' }, met: 1, breached: 0 },
      ]);
      expect(await slaFigures(database.read, { ...period, store: ['S02'] })).toMatchObject([{ met: 1 }]);
      expect(await slaFigures(database.read, { ...period, store: [] })).toEqual([]);
    });

    it('are none where nothing was decided', async () => {
      expect(await slaFigures(database.read, period)).toEqual([]);
    });

    it('leave working time out where no calendar is known', async () => {
      await put(met(10, { working_ms: null }), met(20));
      expect(await slaFigures(database.read, period)).toMatchObject([
        { calendar: { denominator: 2 }, working: { denominator: 1, numerator: 10 } },
      ]);
    });

    it('open into the activations behind them, page by page', async () => {
      await put(met(30), met(10), {}, met(20, { outcome: 'cancelled' }), {
        breaches_at: 5,
        outcome: 'breached',
      });
      const ids = async (part: SlaPart) =>
        (await slaCases(database.read, period, { part, limit: 10 })).map(({ caseId }) => caseId);
      expect(await ids('met')).toEqual(['complaint-1', 'complaint-0']);
      expect(await ids('breached')).toEqual(['complaint-4', 'complaint-2']);
      expect(await ids('cancelled')).toEqual(['complaint-3']);
      expect(await ids('decided')).toEqual(['complaint-4', 'complaint-1', 'complaint-0', 'complaint-2']);
      expect(await ids('settled')).toEqual(['complaint-1', 'complaint-0']);
      expect(await countSlaCases(database.read, period, 'decided')).toBe(4);
      expect(await countSlaCases(database.read, period, 'cancelled')).toBe(1);
    });

    it('open in any order, whichever page by page, what has no such moment last', async () => {
      await put(
        met(30, { calendar_ms: 7 }),
        met(10, { activated_at: 4, due_at: 50 }),
        {},
        { breaches_at: 5, settled_at: 90, calendar_ms: 80, overrun_ms: 85, outcome: 'breached' },
        met(20, { calendar_ms: 7 }),
      );
      const ordered = async (sort: SlaSort, descending: boolean, limit: number) => {
        const found: string[] = [];
        for (let after; ;) {
          const options = { part: 'decided', limit, sort, descending, ...(after && { after }) } as const;
          const page = await slaCases(database.read, period, options);
          found.push(...page.map(({ caseId }) => caseId.slice(-1)));
          after = page.at(-1)?.place;
          if (page.length < limit) return found.join('');
        }
      };
      expect(await ordered('decided', false, 9)).toBe('31402');
      expect(await ordered('decided', true, 9)).toBe('20413');
      expect(await ordered('settled', false, 9)).toBe('14032');
      expect(await ordered('settled', true, 9)).toBe('30412');
      expect(await ordered('took', true, 9)).toBe('31402');
      expect(await ordered('due', false, 9)).toBe('31024');
      for (const sort of SLA_SORTS)
        for (const descending of [false, true]) {
          const whole = await ordered(sort, descending, 9);
          for (const limit of [1, 2]) expect(await ordered(sort, descending, limit)).toBe(whole);
        }
    });

    it('open into what was known at the moment asked about: what wasn’t done yet had taken no time', async () => {
      await put({
        breaches_at: 5,
        due_at: 300,
        settled_at: 90,
        calendar_ms: 80,
        overrun_ms: 85,
        outcome: 'breached',
      });
      const at = async (asOf: number) =>
        (await slaCases(database.read, { ...period, asOf }, { part: 'decided', limit: 9 }))[0];
      expect(await at(89)).toMatchObject({ dueAt: 5, settledAt: null, calendarMs: null, overrunMs: null });
      expect(await at(90)).toMatchObject({ dueAt: 5, settledAt: 90, calendarMs: 80, overrunMs: 85 });
    });

    it('are, as of any past moment, what a build up to that moment tells', async () => {
      const commands = fc.array(fc.tuple(fc.nat(2), randomCommand, fc.boolean()), {
        minLength: 20,
        maxLength: 40,
      });
      const whole = await views.open<DeadlineTables>('whole');
      const cut = await views.open<DeadlineTables>('cut');
      let decided = 0;
      await fc.assert(
        fc.asyncProperty(commands, fc.double({ min: 0.05, max: 1, noNaN: true }), async (given, share) => {
          const runtime = await Runtime.open();
          const scene = await OpenedDeadlines.open(runtime, whole);
          await scene.projector.reset();
          const ids = [];
          for (let i = 0; i < 3; i++) ids.push(await runtime.registered({}, PEOPLE.supervisor));
          const moments = [[runtime.now, await runtime.store.head()] as const];
          runtime.now += HOUR;
          await runtime.give(ids[0]!, 'acknowledge');
          moments.push([runtime.now, await runtime.store.head()]);
          for (const [which, { name, payload, actor, after }, fires] of given) {
            runtime.now += after;
            await runtime.give(ids[which]!, name, payload, { actor });
            await scene.catchUp();
            if (fires) await scene.worker().catchUp(runtime.now);
            moments.push([runtime.now, await runtime.store.head()]);
          }
          await scene.catchUp();
          const asOf = Math.floor(MONDAY + share * (runtime.now - MONDAY));
          const [, upTo] = moments.findLast(([at]) => at <= asOf)!;
          const then = await OpenedDeadlines.open(runtime, cut);
          await then.projector.reset();
          await then.projector.catchUp(undefined, upTo);
          const asked = { from: MONDAY, to: MONDAY + 365 * DAY, asOf, by: ['target'] as const };
          const [now, past] = [whole, cut].map(({ read }) => read);
          const figures = await slaFigures(past!, asked);
          expect(await slaFigures(now!, asked)).toEqual(figures);
          const cases = { part: 'decided', limit: 1_000 } as const;
          expect(await slaCases(now!, asked, cases)).toEqual(await slaCases(past!, asked, cases));
          decided += figures.length;
          await scene.close();
          await then.close();
        }),
        { numRuns: 12 },
      );
      expect(decided).toBeGreaterThan(0);
    });
  }));
