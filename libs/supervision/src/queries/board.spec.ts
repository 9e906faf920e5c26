import { catalogue } from '@huiyin/processes';
import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NEVER, type CaseRow } from '../cases-view/case-row.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { putRows, rowOf } from '../testing/rows.ts';
import { board } from './board.ts';
import { listCases } from './list-cases.ts';

const complaint = catalogue.processes.find(({ id }) => id === 'complaint')!;

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'board', () => undefined);
  });
  beforeEach(() => opened.empty());
  const put = (rows: readonly Partial<CaseRow>[]) =>
    putRows(
      opened.database.write,
      rows.map((row, index) => rowOf({ case_id: `case-${index}`, ...row })),
    );

  describe('a board', () => {
    it('has a column for each state that isn’t final, in the order of the definition', async () => {
      const columns = await board(opened.read, complaint, {}, { cards: 3 }, 0);
      expect(columns.map(({ state }) => state)).toEqual([
        'received',
        'verifying',
        'awaitingDepartment',
        'awaitingCustomer',
        'planning',
        'awaitingApproval.supervisor',
        'awaitingApproval.storeManager',
        'negotiating',
        'executing',
        'confirming',
        'reviewing',
        'closed',
      ]);
      expect(columns[2]).toEqual({
        ...{ state: 'awaitingDepartment', owner: 'department', count: 0, overdue: 0, cards: [] },
        filter: { process: ['complaint'], final: false, state: ['awaitingDepartment'] },
      });
    });

    it('counts the cases of each, the overdue ones too, and shows those due first', async () => {
      await put([
        { due_at: 30 },
        { due_at: 10 },
        { due_at: 20 },
        { due_at: NEVER },
        { state: 'planning', due_at: 5 },
        { state: 'planning', due_at: 5, process: 'order-follow-up' },
        { state: 'planning', due_at: 5, store: 'S02' },
        { state: 'archived', final: 1, closed_at: 1 },
      ]);
      const columns = await board(opened.read, complaint, { store: ['S01'] }, { cards: 2 }, 20);
      const received = columns.find(({ state }) => state === 'received')!;
      expect(received).toMatchObject({ count: 4, overdue: 2, owner: 'agent' });
      expect(received.cards.map(({ due_at: due }) => due)).toEqual([10, 20]);
      const order = { sort: 'due', descending: false, limit: 2, cursor: received.next! } as const;
      const { rows } = await listCases(opened.read, received.filter, order, 20);
      expect(rows.map(({ due_at: due }) => due)).toEqual([30, NEVER]);
      expect(columns.find(({ state }) => state === 'planning')).toMatchObject({ count: 1 });
      expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(5);
    });

    it('shows states of older versions of the process at its end', async () => {
      await put([{ state: 'triage' }]);
      const columns = await board(opened.read, complaint, {}, { cards: 1 }, 0);
      expect(columns.at(-1)).toMatchObject({ state: 'triage', owner: null, count: 1 });
    });
  });
});
