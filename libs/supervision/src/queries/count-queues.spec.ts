import { catalogue } from '@huiyin/processes';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OpenedView } from '../testing/opened-view.ts';
import { anyRows, putRows, rowOf } from '../testing/rows.ts';
import { countCases } from './count-cases.ts';
import { countQueues } from './count-queues.ts';
import { listCases } from './list-cases.ts';
import { queuesFor } from './queue.ts';

const { processes } = catalogue;
const DAY = 86_400_000;
/** A Monday, ten in the morning in Shanghai. */
const NOW = Date.parse('2026-03-02T10:00+08:00');

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'queues', () => undefined);
  });
  beforeEach(() => opened.empty());

  const queues = queuesFor({ processes, at: NOW, person: 'li.na', team: '一组' });
  const idsIn = async (queue: string) => {
    const { filter } = queues.find(({ id }) => id === queue)!;
    const order = { sort: 'opened', descending: false, limit: 50 } as const;
    return (await listCases(opened.read, filter, order, NOW)).rows.map(({ case_id: id }) => id);
  };

  describe('queues', () => {
    it('hold what waits for somebody: each case in every queue that it belongs to', async () => {
      const midnight = Date.parse('2026-03-03T00:00+08:00');
      await putRows(opened.database.write, [
        rowOf({ case_id: 'a-mine', assignee: 'li.na', team: '一组', changed_at: NOW }),
        rowOf({ case_id: 'b-late', due_at: NOW, level: 1, changed_at: NOW }),
        rowOf({ case_id: 'c-today', due_at: midnight - 1, assignee: 'x', changed_at: NOW }),
        rowOf({ case_id: 'd-tomorrow', due_at: midnight, assignee: 'x', changed_at: NOW }),
        rowOf({ case_id: 'e-quiet', changed_at: NOW - 3 * DAY - 1, assignee: 'x' }),
        rowOf({
          case_id: 'f-approval',
          state: 'awaitingApproval.storeManager',
          assignee: 'x',
          changed_at: NOW,
        }),
        rowOf({ case_id: 'g-department', owner: 'department', assignee: 'x', changed_at: NOW }),
        rowOf({ case_id: 'h-customer', state: 'awaitingCustomer', assignee: 'x', changed_at: NOW }),
        rowOf({
          ...{ case_id: 'i-accepting', process: 'order-follow-up', state: 'accepting' },
          ...{ assignee: 'x', changed_at: NOW },
        }),
        rowOf({ case_id: 'j-review', state: 'reviewing', assignee: 'x', changed_at: NOW }),
        rowOf({ case_id: 'k-broken', broken: 'because', closed_at: 1, changed_at: NOW }),
        rowOf({ case_id: 'l-closed', state: 'closed', closed_at: 1, due_at: NOW, level: 2 }),
      ]);
      expect(await idsIn('unassigned')).toEqual(['b-late']);
      expect(await idsIn('mine')).toEqual(['a-mine']);
      expect(await idsIn('my-team')).toEqual(['a-mine']);
      expect(await idsIn('due-today')).toEqual(['c-today']);
      expect(await idsIn('overdue')).toEqual(['b-late']);
      expect(await idsIn('escalated')).toEqual(['b-late']);
      expect(await idsIn('awaiting-approval')).toEqual(['f-approval']);
      expect(await idsIn('awaiting-department')).toEqual(['g-department']);
      expect(await idsIn('awaiting-customer')).toEqual(['h-customer', 'i-accepting']);
      expect(await idsIn('awaiting-review')).toEqual(['j-review']);
      expect(await idsIn('quiet')).toEqual(['e-quiet']);
      expect(await idsIn('broken')).toEqual(['k-broken']);
    });

    it('are counted as many as their lists hold, within the scope of who asks', async () => {
      await fc.assert(
        fc.asyncProperty(anyRows(25), fc.subarray(['S01', 'S02']), fc.nat(5), async (rows, store, now) => {
          await opened.empty();
          await putRows(opened.database.write, rows);
          const some = queuesFor({ processes, at: now, person: 'li.na', quietDays: 0 });
          for (const { filter, count, overdue } of await countQueues(opened.read, some, { store }, now)) {
            expect(count).toBe(await countCases(opened.read, filter, now));
            expect(overdue).toBe(
              (
                await listCases(opened.read, filter, { sort: 'due', descending: false, limit: 50 }, now)
              ).rows.filter(({ due_at: due }) => due <= now).length,
            );
          }
        }),
        { numRuns: 25 },
      );
    });

    it('of nobody in particular have neither “mine” nor “my team’s”', () => {
      const ids = queuesFor({ processes, at: NOW }).map(({ id }) => id);
      expect(ids).not.toContain('mine');
      expect(ids).not.toContain('my-team');
    });
  });
});
