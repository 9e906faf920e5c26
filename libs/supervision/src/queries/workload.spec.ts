import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../cases-view/case-row.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { putRows, rowOf } from '../testing/rows.ts';
import { ageing } from './ageing.ts';
import { countCases } from './count-cases.ts';
import { workload } from './workload.ts';

const [HOUR, DAY] = [3_600_000, 86_400_000];
const NOW = Date.parse('2026-03-02T10:00+08:00');
const MIDNIGHT = Date.parse('2026-03-02T00:00+08:00');

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'workload', () => undefined);
  });
  beforeEach(() => opened.empty());
  const put = (rows: readonly Partial<CaseRow>[]) =>
    putRows(
      opened.database.write,
      rows.map((row, index) => rowOf({ case_id: `case-${index}`, ...row })),
    );

  describe('the workload', () => {
    it('is what somebody has open, and closed since the day began; who has most comes first', async () => {
      await put([
        { assignee: 'li.na', opened_at: 5, due_at: NOW + HOUR },
        { assignee: 'li.na', opened_at: 3, due_at: NOW, level: 1 },
        { assignee: 'li.na', opened_at: 9, due_at: MIDNIGHT + DAY },
        { assignee: 'li.na', closed_at: MIDNIGHT },
        { assignee: 'li.na', closed_at: MIDNIGHT - 1 },
        { assignee: 'wang.fang', closed_at: NOW },
        { assignee: null, opened_at: 7 },
        { assignee: 'zhou.min', opened_at: 1, store: 'S02' },
      ]);
      const nothing = { open: 0, dueToday: 0, overdue: 0, escalated: 0, oldest: null, closedToday: 0 };
      expect(await workload(opened.read, 'assignee', { store: ['S01'] }, NOW)).toEqual([
        { of: 'li.na', open: 3, dueToday: 1, overdue: 1, escalated: 1, oldest: 3, closedToday: 1 },
        { ...nothing, of: null, open: 1, oldest: 7 },
        { ...nothing, of: 'wang.fang', closedToday: 1 },
      ]);
      expect(await workload(opened.read, 'store', {}, NOW)).toMatchObject([
        { of: 'S01', open: 4 },
        { of: 'S02', open: 1 },
      ]);
    });
  });

  describe('the ages of open cases', () => {
    it('are counted by days since they were opened, and since they came into their state', async () => {
      const ages = [0, DAY - 1, DAY, 3 * DAY, 7 * DAY - 1, 30 * DAY, 400 * DAY];
      await put([
        ...ages.map((age) => ({ opened_at: NOW - age, entered_at: NOW })),
        { opened_at: NOW - 400 * DAY, closed_at: NOW },
      ]);
      const { sinceOpened, sinceEntered } = await ageing(opened.read, {}, NOW);
      expect(sinceOpened.map(({ fromDays, untilDays, count }) => [fromDays, untilDays, count])).toEqual([
        [0, 1, 2],
        [1, 3, 1],
        [3, 7, 2],
        [7, 14, 0],
        [14, 30, 0],
        [30, undefined, 2],
      ]);
      expect(sinceEntered.map(({ count }) => count)).toEqual([7, 0, 0, 0, 0, 0]);
      for (const { filter, count } of [...sinceOpened, ...sinceEntered])
        expect(await countCases(opened.read, filter, NOW)).toBe(count);
    });
  });
});
