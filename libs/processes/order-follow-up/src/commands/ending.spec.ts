import { describe, it } from '@jest/globals';
import { orderIn, paid, PEOPLE, TOLD } from '../testing/stage.ts';

const wish = { requestedBy: 'customer', reason: '买多了' } as const;
const cancel = { reason: '顾客不要了', told: TOLD };

describe('request-cancellation', () => {
  it('leaves the order where it is, with a time for it to be done', () => {
    orderIn('arranging')
      .when('request-cancellation', wish, { actor: PEOPLE.integration })
      .thenFacts({ type: 'CancellationRequested', data: wish })
      .thenState('handling.arranging')
      .thenDeadline('cancellation', '2026-03-10T00:00+08:00')
      .thenData({ cancellation: { ...wish, requestedAt: '2026-03-02T02:00:00.000Z' } });
  });

  it('refuses to be asked for twice', () => {
    orderIn('placed')
      .when('request-cancellation', wish)
      .when('request-cancellation', { requestedBy: 'company', reason: '无货' })
      .thenRefused('cancellation-already-requested', { requestedAt: '2026-03-02T02:00:00.000Z' });
  });
});

describe('withdraw-cancellation', () => {
  it('ends the time for it', () => {
    orderIn('ready')
      .when('request-cancellation', wish)
      .when('withdraw-cancellation', { reason: '还是要' })
      .thenFacts({ type: 'CancellationWithdrawn', data: { reason: '还是要' } })
      .thenState('handling.ready')
      .thenNoDeadline('cancellation')
      .thenData({ cancellation: undefined });
  });

  it('refuses when nobody asked', () => {
    orderIn('ready').when('withdraw-cancellation', { reason: '…' }).thenRefused('no-cancellation-requested');
  });
});

describe('cancel', () => {
  const open = [
    'placed',
    'confirmed',
    'arranging',
    'backordered',
    'ready',
    'delivering',
    'accepting',
    'problem',
    'visiting',
  ] as const;

  it.each(open)('ends an unpaid order in %s', (state) => {
    orderIn(state)
      .when('cancel', cancel)
      .thenFacts({ type: 'OrderCancelled', data: cancel })
      .thenState('handling.cancelled')
      .thenDeadlines({});
  });

  it.each(open)('waits in %s until the money is back', (state) => {
    orderIn(state)
      .given(paid(299))
      .when('cancel', cancel)
      .thenRefused('money-not-returned', { held: 299 })
      .when('start-refund', { reason: '取消订单' })
      .when('cancel', cancel)
      .thenRefused('money-not-returned')
      .when('complete-refund', {}, { actor: PEOPLE.finance })
      .when('cancel', cancel)
      .thenState('handling.cancelled', 'payment.refunded');
  });

  it('waits for all of the money', () => {
    orderIn('arranging')
      .given(paid(299), { type: 'RefundStarted', data: { amount: 100, reason: '少一件' } })
      .given({ type: 'RefundCompleted', data: { amount: 100 } })
      .when('cancel', cancel)
      .thenRefused('money-not-returned', { held: 199 });
  });

  it('waits until a payment issue is settled', () => {
    orderIn('placed')
      .given({ type: 'PaymentIssueReported', data: { kind: 'charged-not-booked', details: '银行已扣' } })
      .when('cancel', cancel)
      .thenRefused('payment-issue-open', { issue: 'charged-not-booked' })
      .when('solve-payment-issue', { solution: '银行已退回' })
      .when('cancel', cancel)
      .thenState('handling.cancelled');
  });

  it('is nothing for a department', () => {
    orderIn('arranging').when('cancel', cancel, { actor: PEOPLE.warehouse }).thenRefused('role-not-allowed');
  });

  it('is the last that happens', () => {
    orderIn('placed')
      .when('cancel', cancel)
      .thenAllowed(PEOPLE.agent)
      .when('add-note', { text: '…' })
      .thenRefused('command-not-allowed', { state: 'cancelled' });
  });
});
