import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseItem } from '../../cases/case-item.ts';
import { plainCase } from '../../cases/testing/plain-case.ts';
import { casesAtFirst, changesAfterwards, readAgain } from '../testing/random-cases.ts';
import { columnsOf, withCaseOnBoard, withCounts, withoutCaseOnBoard } from './board-columns.ts';
import { caseOrder } from './case-order.ts';

const order = caseOrder('due');
const STATES = ['received', 'verifying', 'planning'];

const answered = (cases: readonly CaseItem[]) =>
  STATES.map((state) => {
    const cards = cases.filter((item) => item.state === state).sort(order);
    return { state, count: cards.length, overdue: 0, cards, cases: `/api/cases?state=${state}` };
  });

describe('a board that live changes keep up to date', () => {
  it('has every case in the column of its state, in order, whatever happens', () => {
    fc.assert(
      fc.property(casesAtFirst, changesAfterwards, (first, changes) => {
        let columns = columnsOf(answered(first));
        for (const change of changes)
          columns =
            'item' in change
              ? withCaseOnBoard(columns, change.item, order)
              : withoutCaseOnBoard(columns, change.id, change.left);
        const shown = columns.map(({ state, list }) => [state, list.items]);
        const again = answered(readAgain(first, changes)).map(({ state, cards }) => [state, cards]);
        expect(shown).toEqual(again);
      }),
    );
  });

  it('doesn’t bring a case back to where it was, when it is told late', () => {
    const before = plainCase({ position: 1 });
    const after = { ...before, state: 'planning', position: 2 };
    const columns = columnsOf(answered([after]));
    expect(withCaseOnBoard(columns, before, order)).toBe(columns);
  });

  it('takes new counts, and keeps the cards that it shows', () => {
    const item = plainCase();
    const counted = answered([]).map((column) => ({ ...column, count: 7, overdue: 2 }));
    const [received] = withCounts(columnsOf(answered([item])), counted);
    expect(received).toMatchObject({ count: 7, overdue: 2, list: { items: [item] } });
  });
});
