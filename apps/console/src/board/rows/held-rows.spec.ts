import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { casesAtFirst, changesAfterwards, readAgain } from '../testing/random-cases.ts';
import { caseOrder } from './case-order.ts';
import { heldRows } from './held-rows.ts';

const order = caseOrder('due');

describe('rows that somebody is among', () => {
  it('stay where they are, each as it is known now', () => {
    fc.assert(
      fc.property(casesAtFirst, changesAfterwards, (first, changes) => {
        const held = [...first].sort(order);
        const latest = readAgain(first, changes).sort(order);
        const { rows } = heldRows(held, latest, order);
        for (const [index, { id }] of held.entries()) {
          expect(rows[index]?.item.id).toBe(id);
          const now = latest.find((item) => item.id === id);
          expect(rows[index]).toEqual({ item: now ?? held[index], gone: now === undefined });
        }
      }),
    );
  });

  it('say that something waits exactly when letting go would move a row', () => {
    fc.assert(
      fc.property(casesAtFirst, changesAfterwards, (first, changes) => {
        const held = [...first].sort(order);
        const latest = readAgain(first, changes).sort(order);
        const { rows, waiting } = heldRows(held, latest, order);
        const isSame = rows.every(({ item, gone }, index) => !gone && item === latest[index]);
        expect(waiting === 0).toBe(isSame && rows.length === latest.length);
      }),
    );
  });

  it('are simply the list while nobody is among them', () => {
    fc.assert(
      fc.property(casesAtFirst, (latest) => {
        expect(heldRows(undefined, latest, order)).toEqual({
          rows: latest.map((item) => ({ item, gone: false })),
          waiting: 0,
        });
      }),
    );
  });
});
