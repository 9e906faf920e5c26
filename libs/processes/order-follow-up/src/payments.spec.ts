import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evolvePayments, held, NO_PAYMENTS, returnsEverything, settled } from './payments.ts';
import { paid } from './testing/stage.ts';

const fen = fc.integer({ min: 1, max: 1_000_000_00 });

it('sums stay exact to the fen, however many payments and refunds there are', () => {
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 30 }), fc.nat(1000), (sums, part) => {
      const received = sums.reduce((all, sum) => evolvePayments(all, paid(sum / 100)), NO_PAYMENTS);
      const total = sums.reduce((a, b) => a + b, 0);
      expect(held(received)).toBe(total / 100);
      const back = Math.max(1, Math.floor((total * part) / 1000));
      const refunded = evolvePayments(received, { type: 'RefundCompleted', data: { amount: back / 100 } });
      expect(held(refunded)).toBe((total - back) / 100);
      expect(returnsEverything(refunded, (total - back) / 100)).toBe(true);
      expect(returnsEverything(refunded, (total - back - 1) / 100)).toBe(false);
    }),
  );
});

it('money is settled once no refund is under way and no issue open', () => {
  const unclear = evolvePayments(paidUp(), {
    type: 'PaymentIssueReported',
    data: { kind: 'other', details: '…' },
  });
  const underWay = evolvePayments(unclear, { type: 'RefundStarted', data: { amount: 1, reason: '…' } });
  const done = evolvePayments(underWay, { type: 'RefundCompleted', data: { amount: 1 } });
  expect([paidUp(), unclear, underWay, done].map(settled)).toEqual([true, false, false, true]);
});

function paidUp() {
  return evolvePayments(NO_PAYMENTS, paid(299));
}
