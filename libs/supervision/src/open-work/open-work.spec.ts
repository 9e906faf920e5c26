import { onEachDialect } from '@huiyin/projections/testing';
import { describe, expect, it } from '@jest/globals';
import { complaintCatalogue } from '@huiyin/case-runtime/testing';
import { OpenedView } from '../testing/opened-view.ts';
import { putRows, rowOf } from '../testing/rows.ts';
import { OpenWorkInViews } from './open-work.ts';

const { process: find } = complaintCatalogue();

describe('open work', () =>
  onEachDialect((views) => {
    async function opened() {
      const { database, read } = await OpenedView.open(
        views,
        `work-${crypto.randomUUID().slice(0, 8)}`,
        find,
      );
      const mine = { assignee: 'li.na' };
      await putRows(database.write, [
        rowOf({ case_id: 'a', ...mine, severity: 'critical', due_at: 3 }),
        rowOf({ case_id: 'b', ...mine, severity: 'minor', due_at: 1, version: 7 }),
        rowOf({ case_id: 'c', ...mine, severity: null, due_at: 2, process: 'order-follow-up' }),
        rowOf({ case_id: 'd', ...mine, severity: 'major', final: 1 }),
        rowOf({ case_id: 'e', ...mine, severity: 'major', closed_at: 5 }),
        rowOf({ case_id: 'f', assignee: 'wang.fang', severity: 'major' }),
        rowOf({ case_id: 'g', assignee: null }),
      ]);
      return new OpenWorkInViews(() => read);
    }

    it('weighs what each person has open, and nothing that is over or closed', async () => {
      const work = await opened();
      expect([...(await work.loads(['li.na', 'wang.fang', 'zhou.min']))].sort()).toEqual([
        ['li.na', { cases: 3, weight: 5 }],
        ['wang.fang', { cases: 1, weight: 2 }],
      ]);
      expect(await work.loads([])).toEqual(new Map());
      expect(await work.loads(['li.na'], ['a', 'b', 'nothing'])).toEqual(
        new Map([['li.na', { cases: 1, weight: 1 }]]),
      );
    });

    it('lists a person’s open cases, the ones due first in front', async () => {
      const work = await opened();
      expect(await work.casesOf('li.na')).toEqual([
        { caseId: 'b', process: 'complaint' },
        { caseId: 'c', process: 'order-follow-up' },
        { caseId: 'a', process: 'complaint' },
      ]);
      expect(await work.casesOf('zhou.min')).toEqual([]);
    });

    it('tells how far it knows a case', async () => {
      const work = await opened();
      expect(await work.versions(['b', 'nothing'])).toEqual(new Map([['b', 7]]));
    });
  }));
