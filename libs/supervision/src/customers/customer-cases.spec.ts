import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../cases-view/case-row.ts';
import { OpenedView } from '../testing/opened-view.ts';
import { putRows, rowOf } from '../testing/rows.ts';
import { customerCases } from './customer-cases.ts';
import { earlierComplaints } from './repeat-complaints.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-02T10:00+08:00');
const LAST_FIRST = { sort: 'opened', descending: true, limit: 2 } as const;

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'customers', () => undefined);
  });
  beforeEach(() => opened.empty());
  const put = (rows: readonly Partial<CaseRow>[]) =>
    putRows(
      opened.database.write,
      rows.map((row, index) =>
        rowOf({ case_id: `case-${index}`, customer_id: 'C-1', changed_at: row.opened_at ?? 0, ...row }),
      ),
    );

  describe('the cases of a customer', () => {
    it('are all of them, of every process, with how many, since when, and how often they repeat', async () => {
      await put([
        { opened_at: NOW - 60 * DAY, category: 'delivery', closed_at: NOW },
        { opened_at: NOW - 40 * DAY, category: 'delivery', order_number: 'SO-1' },
        { opened_at: NOW - 11 * DAY, category: 'payment', order_number: 'SO-1' },
        { opened_at: NOW - DAY, process: 'order-follow-up', order_number: 'SO-1' },
        { opened_at: NOW, customer_id: 'C-2', category: 'delivery' },
      ]);
      const found = await customerCases(opened.read, 'C-1', {}, LAST_FIRST, NOW);
      expect(found).toMatchObject({
        ...{ total: 4, open: 3, complaints: 3, repeats: 2 },
        ...{ firstAt: NOW - 60 * DAY, lastAt: NOW - DAY },
      });
      expect(found.rows.map(({ case_id: id }) => id)).toEqual(['case-3', 'case-2']);
      const next = { ...LAST_FIRST, cursor: found.next! };
      const rest = await customerCases(opened.read, 'C-1', {}, next, NOW);
      expect(rest.rows.map(({ case_id: id }) => id)).toEqual(['case-1', 'case-0']);
      expect(rest.next).toBeUndefined();
    });

    it('are none of a customer whom nobody knows', async () => {
      expect(await customerCases(opened.read, 'C-9', {}, LAST_FIRST, NOW)).toEqual({
        ...{ total: 0, open: 0, complaints: 0, repeats: 0, firstAt: null, lastAt: null, rows: [] },
      });
    });

    it('are found by a telephone number, however it is written', async () => {
      await put([{ customer_id: '13800138000' }]);
      for (const phone of ['13800138000', '+86 138-0013-8000'])
        expect(await customerCases(opened.read, phone, {}, LAST_FIRST, NOW)).toMatchObject({ total: 1 });
    });

    it('are found by number and by telephone alike, once a case of any process and store names both', async () => {
      await put([
        { opened_at: NOW - 9, customer_id: 'C-1', customer_phone: null },
        { opened_at: NOW - 8, customer_id: '138', customer_phone: '138' },
        {
          opened_at: NOW - 7,
          customer_id: 'C-1',
          customer_phone: '138',
          process: 'order-follow-up',
          store: 'S09',
        },
        { opened_at: NOW - 6, customer_id: 'C-1', customer_phone: '139' },
        { opened_at: NOW - 5, customer_id: '139', customer_phone: '139' },
        // Somebody who shares a telephone, and somebody else.
        { opened_at: NOW - 4, customer_id: 'C-2', customer_phone: '139' },
        { opened_at: NOW - 3, customer_id: 'C-3', customer_phone: '137' },
      ]);
      const found = async (name: string, asOf?: number) => {
        const cases = await customerCases(opened.read, name, {}, { ...LAST_FIRST, limit: 9 }, NOW, asOf);
        expect(cases.rows).toHaveLength(cases.total);
        return cases.rows.map(({ case_id: id }) => Number(id.at(-1))).sort();
      };
      expect(await found('C-1')).toEqual([0, 1, 2, 3, 4]);
      expect(await found('138')).toEqual([0, 1, 2, 3, 4]);
      expect(await found('139')).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await found('C-2')).toEqual([4, 5]);
      expect(await found('C-3')).toEqual([6]);
      expect(await found('C-1', NOW - 8)).toEqual([0]);
      expect(await found('138', NOW - 8)).toEqual([1]);
      expect(await found('138', NOW - 7)).toEqual([0, 1, 2]);
    });
  });

  describe('the complaints that one to come would repeat', () => {
    const earlier = async (said: { customer: string; order?: string; category?: string }) =>
      (await earlierComplaints(opened.read, { before: NOW, ...said })).map(({ case_id: id }) => id);

    it('are the customer’s by whatever name they are known', async () => {
      await put([
        { opened_at: NOW - DAY, customer_id: '138', customer_phone: '138', category: 'delivery' },
        { opened_at: NOW - 99 * DAY, customer_phone: '138', process: 'order-follow-up' },
      ]);
      expect(await earlier({ customer: 'C-1', category: 'delivery' })).toEqual(['case-0']);
    });

    it('are those of the customer within 30 days about the same order or category, the latest first', async () => {
      await put([
        { opened_at: NOW - 30 * DAY, category: 'delivery' },
        { opened_at: NOW - 30 * DAY - 1, category: 'delivery' },
        { opened_at: NOW - DAY, order_number: 'SO-1', category: 'payment' },
        { opened_at: NOW, category: 'delivery' },
        { opened_at: NOW - DAY, process: 'order-follow-up', order_number: 'SO-1' },
        { opened_at: NOW - 2 * DAY, customer_id: '13800138000', category: 'delivery' },
      ]);
      expect(await earlier({ customer: 'C-1', order: 'SO-1', category: 'delivery' })).toEqual([
        'case-2',
        'case-0',
      ]);
      expect(await earlier({ customer: 'C-1', category: 'delivery' })).toEqual(['case-0']);
      expect(await earlier({ customer: 'C-1', category: 'safety' })).toEqual([]);
      expect(await earlier({ customer: 'C-1' })).toEqual(['case-2', 'case-0']);
      expect(await earlier({ customer: '138 0013 8000', category: 'delivery' })).toEqual(['case-5']);
    });
  });
});
