import { onEachDialect } from '@huiyin/projections/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OpenedView } from '../testing/opened-view.ts';
import { anyRows, putRows } from '../testing/rows.ts';
import { storesOfCases } from './stores.ts';

onEachDialect((views) => {
  let opened: OpenedView;
  beforeAll(async () => {
    opened = await OpenedView.open(views, 'stores', () => undefined);
  });
  beforeEach(() => opened.empty());

  describe('the stores of cases', () => {
    it('are each there once, in order, with how many of its cases are open', async () => {
      await fc.assert(
        fc.asyncProperty(anyRows(12), async (rows) => {
          await opened.empty();
          await putRows(opened.database.write, rows);
          const stores = [...new Set(rows.map(({ store }) => store))].sort();
          expect(await storesOfCases(opened.read)).toEqual(
            stores.map((store) => ({
              store,
              open: rows.filter((row) => row.store === store && row.closed_at === null).length,
            })),
          );
        }),
        { numRuns: 30 },
      );
    });
  });
});
