import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseItem } from '../../cases/case-item.ts';
import { casesAtFirst, changesAfterwards, readAgain, type Change } from '../testing/random-cases.ts';
import { firstPage, withCase, withoutCase, withPage, type CaseList } from './case-list.ts';
import { caseOrder, type CaseOrder } from './case-order.ts';

const SORTS = ['due', '-due', 'priority', '-priority', 'opened', '-changed', 'entered'];
const anOrder = fc.constantFrom(...SORTS).map(caseOrder);

/** The page of these cases after a place in them, as the API reads it. */
function page(cases: readonly CaseItem[], order: CaseOrder, size: number, after?: CaseItem) {
  const rest = [...cases].sort(order).filter((item) => !after || order(item, after) > 0);
  return { items: rest.slice(0, size), next: rest.length > size ? 'more' : undefined };
}

const told = (list: CaseList, change: Change, order: CaseOrder): CaseList =>
  'item' in change ? withCase(list, change.item, order) : withoutCase(list, change.id, change.left);

const ids = (items: readonly CaseItem[]) => items.map(({ id }) => id);

describe('a list that live changes keep up to date', () => {
  it('is what reading it again as far gives, whatever happens', () => {
    fc.assert(
      fc.property(casesAtFirst, changesAfterwards, anOrder, fc.integer({ min: 1, max: 8 }), (...given) => {
        const [first, changes, order, size] = given;
        const list = changes.reduce<CaseList>(
          (before, change) => told(before, change, order),
          firstPage(page(first, order, size)),
        );
        const { edge, next } = list;
        const again = readAgain(first, changes)
          .sort(order)
          .filter((item) => next === undefined || order(item, edge!) <= 0);
        expect(list.items).toEqual(again);
      }),
    );
  });

  it('goes on with the next page where the last one ended, without a gap and without anything twice', () => {
    fc.assert(
      fc.property(casesAtFirst, changesAfterwards, anOrder, fc.integer({ min: 1, max: 4 }), (...given) => {
        const [first, changes, order, size] = given;
        let list = changes.reduce<CaseList>(
          (before, change) => told(before, change, order),
          firstPage(page(first, order, size)),
        );
        const now = readAgain(first, changes);
        while (list.next !== undefined) list = withPage(list, page(now, order, size, list.edge), order);
        expect(ids(list.items)).toEqual(ids(now.sort(order)));
      }),
    );
  });

  it('isn’t changed by what it knew already, however often and late it is told', () => {
    fc.assert(
      fc.property(casesAtFirst, anOrder, (first, order) => {
        const list = firstPage(page(first, order, 20));
        for (const item of first) {
          expect(withCase(list, item, order)).toBe(list);
          expect(withCase(list, { ...item, title: 'older', position: 0 }, order)).toBe(list);
          expect(withoutCase(list, item.id, item.position! - 1)).toBe(list);
        }
      }),
    );
  });
});
