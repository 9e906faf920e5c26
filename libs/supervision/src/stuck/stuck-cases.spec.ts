import { complaintCatalogue, COMPLAINT, MONDAY, PEOPLE, Runtime } from '@huiyin/case-runtime/testing';
import { Projector } from '@huiyin/projections';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NEVER, type CaseRow } from '../cases-view/case-row.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { putRows, rowOf } from '../testing/rows.ts';
import { countStuckCases, stuckCases, type StuckOptions } from './stuck-cases.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 100 * DAY;
const RULES: StuckOptions = { processes: [COMPLAINT], now: NOW, silentDays: 7, limit: 10 };

/** A case in which something happened an hour ago, and nothing is due. */
const well = (case_id: string, members: Partial<CaseRow> = {}) =>
  rowOf({ case_id, state: 'verifying', acted_at: NOW - HOUR, due_at: NEVER, ...members });

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'stuck', complaintCatalogue().process);
  });
  beforeEach(() => opened.empty());

  const put = (...rows: readonly CaseRow[]) => putRows(opened.database.write, rows);
  const found = async (options: Partial<StuckOptions> = {}) => {
    const { cases } = await stuckCases(opened.read, { ...RULES, ...options });
    return cases.map(({ row, reasons }) => [row.case_id, ...reasons]);
  };

  describe('a stuck case', () => {
    it('is none in which something happened, nothing passed and something can follow', async () => {
      await put(
        well('a'),
        well('b', { state: 'closed', closed_at: NOW - 90 * DAY, acted_at: NOW - 90 * DAY }),
      );
      await put(well('c', { state: 'archived', final: 1, acted_at: 1, due_at: 1 }));
      expect(await found()).toEqual([]);
    });

    it('is one of whose process nothing leads on from its state', async () => {
      await put(well('a', { state: 'forgotten' }), well('b', { process: 'suggestion' }), well('c'));
      expect(await found()).toEqual([
        ['a', 'no-way-on'],
        ['b', 'no-way-on'],
      ]);
    });

    it('is one whose deadline passed a day ago, if nobody has done anything since', async () => {
      const passed = { due_at: NOW - DAY, acted_at: NOW - DAY };
      await put(
        well('a', passed),
        well('b', { ...passed, due_at: NOW - DAY + 1 }),
        well('c', { ...passed, acted_at: NOW - DAY + 1 }),
      );
      expect(await found()).toEqual([['a', 'unanswered']]);
      expect(await found({ unansweredMs: DAY - 1 })).toHaveLength(3);
    });

    it('is one that nobody answered although the system marked it overdue, and raised it', async () => {
      const runtime = await Runtime.open();
      const caseId = await runtime.registered();
      runtime.now += 1.5 * DAY;
      const overdue = { deadline: 'firstResponse@0' };
      await runtime.give(caseId, 'expire-deadline', overdue, { actor: PEOPLE.system });
      await (await Projector.open(runtime.store, opened.database, opened.view)).catchUp();
      const then = { now: MONDAY + 2 * DAY };
      expect(await found(then)).toEqual([[caseId, 'unanswered']]);
      expect(await found({ ...then, silentDays: 2 })).toEqual([[caseId, 'unanswered', 'silent']]);
      runtime.now += HOUR;
      await runtime.give(caseId, 'add-note', { text: '…' });
      await (await Projector.open(runtime.store, opened.database, opened.view)).catchUp();
      expect(await found(then)).toEqual([]);
    });

    it('is one in which nothing has happened for days, however far off its deadline is', async () => {
      await put(well('a', { acted_at: NOW - 7 * DAY }), well('b', { acted_at: NOW - 7 * DAY + 1 }));
      expect(await found()).toEqual([['a', 'silent']]);
      expect(await found({ silentDays: 8 })).toEqual([]);
    });

    it('is one that the view can’t follow', async () => {
      await put(well('a', { broken: 'NoteAdded at 1: it has no data', state: '' }));
      expect(await found()).toEqual([['a', 'parked']]);
    });

    it('has every reason, and can be looked for by one, by store and by process', async () => {
      const old = { acted_at: NOW - 9 * DAY, due_at: NOW - 8 * DAY };
      await put(well('a', old), well('b', { state: 'forgotten', store: 'S02' }));
      expect(await found()).toEqual([
        ['a', 'unanswered', 'silent'],
        ['b', 'no-way-on'],
      ]);
      expect(await found({ reasons: ['silent'] })).toEqual([['a', 'unanswered', 'silent']]);
      expect(await found({ store: ['S02'] })).toEqual([['b', 'no-way-on']]);
      expect(await found({ process: [] })).toEqual([]);
      expect(await countStuckCases(opened.read, RULES)).toEqual({
        cases: 2,
        'no-way-on': 1,
        unanswered: 1,
        silent: 1,
        parked: 0,
      });
    });

    it('comes before those in which something has happened later, page by page', async () => {
      const silent = (case_id: string, days: number) => well(case_id, { acted_at: NOW - days * DAY });
      await put(silent('a', 8), silent('b', 30), silent('c', 8), silent('d', 9));
      const first = await stuckCases(opened.read, { ...RULES, limit: 3 });
      expect(first.cases.map(({ row }) => row.case_id)).toEqual(['b', 'd', 'a']);
      const second = await stuckCases(opened.read, { ...RULES, limit: 3, cursor: first.next! });
      expect(second.cases.map(({ row }) => row.case_id)).toEqual(['c']);
      expect(second.next).toBeUndefined();
    });
  });
});
