import { describe, it } from '@jest/globals';
import { orderIn, paid, PEOPLE } from '../testing/stage.ts';

const { finance, logistics, supervisor, integration, agent } = PEOPLE;

describe('remind-of-payment', () => {
  it('is counted, and gives the customer another seven days', () => {
    orderIn('accepting')
      .when('remind-of-payment', { channel: 'app' })
      .thenFacts({ type: 'PaymentReminded', data: { channel: 'app' } })
      .thenState('payment.reminded')
      .thenDeadline('furtherReminder', '2026-03-10T00:00+08:00')
      .at('2026-03-05T10:00+08:00')
      .when('remind-of-payment')
      .thenDeadline('furtherReminder', '2026-03-13T00:00+08:00')
      .thenData({ payments: { received: 0, refunded: 0, reminders: 2 } });
  });

  it('isn’t sent to who has paid, but to who paid a deposit', () => {
    orderIn('placed').given(paid(299)).when('remind-of-payment').thenRefused('nothing-outstanding');
    orderIn('ready').given(paid(100)).when('remind-of-payment').thenState('payment.paid');
  });
});

describe('record-payment', () => {
  it.each(['placed', 'backordered', 'delivering', 'accepting', 'problem', 'visiting'] as const)(
    'comes when it comes, also in %s',
    (state) => {
      orderIn(state)
        .when('record-payment', { amount: 299, method: 'wechat-pay' }, { actor: integration })
        .thenFacts({ type: 'PaymentReceived', data: { amount: 299, method: 'wechat-pay' } })
        .thenState(`handling.${state}`, 'payment.paid');
    },
  );

  it('adds the rest to the deposit, to the fen', () => {
    orderIn('placed')
      .when('record-payment', { amount: 0.1 })
      .when('record-payment', { amount: 0.2 }, { actor: finance })
      .thenState('payment.paid')
      .thenData({ payments: { received: 0.3, refunded: 0, reminders: 0 } });
  });

  it('is nothing for the department of logistics', () => {
    orderIn('placed')
      .when('record-payment', { amount: 1 }, { actor: logistics })
      .thenRefused('other-department-responsible', { responsible: ['finance'] });
  });
});

describe('report-payment-failure', () => {
  it('is an issue until the money comes', () => {
    orderIn('placed')
      .when('report-payment-failure', { reason: '余额不足', method: 'card' })
      .thenFacts({ type: 'PaymentFailed', data: { reason: '余额不足', method: 'card' } })
      .thenState('payment.issue')
      .when('record-payment', { amount: 299 })
      .thenState('payment.paid')
      .thenData({ payments: { received: 299, refunded: 0, reminders: 0 } });
  });

  it('escalates the third failure', () => {
    const failure = { reason: '余额不足' };
    orderIn('placed')
      .when('report-payment-failure', failure)
      .when('report-payment-failure', failure)
      .thenState('escalation.none')
      .when('report-payment-failure', failure)
      .thenState('payment.issue', 'escalation.supervisor');
  });

  it('of a deposit’s rest is settled when that comes', () => {
    orderIn('ready')
      .given(paid(100))
      .when('report-payment-failure', { reason: '余额不足' })
      .thenState('payment.issue')
      .when('record-payment', { amount: 199 })
      .thenState('payment.paid')
      .thenData({ payments: { received: 299, refunded: 0, reminders: 0 } });
  });

  it('isn’t possible while money goes back', () => {
    orderIn('placed')
      .given(paid(299), { type: 'RefundStarted', data: { amount: 1, reason: '…' } })
      .when('report-payment-failure', { reason: '…' })
      .thenRefused('command-not-allowed');
  });
});

describe('report-payment-issue and solve-payment-issue', () => {
  const wrongChange = { kind: 'wrong-change', details: '少找 5 元' } as const;

  it('settles wrong change', () => {
    orderIn('accepting')
      .given(paid(300))
      .when('report-payment-issue', wrongChange)
      .thenFacts({ type: 'PaymentIssueReported', data: wrongChange })
      .thenState('payment.issue')
      .thenDeadline('paymentIssue', '2026-03-03T18:00+08:00')
      .when('solve-payment-issue', { solution: '补找 5 元' })
      .thenFacts({ type: 'PaymentIssueSolved', data: { solution: '补找 5 元' } })
      .thenState('payment.paid');
  });

  it('leaves an issue open when more money comes in', () => {
    orderIn('placed')
      .given(paid(100))
      .when('report-payment-issue', wrongChange)
      .when('record-payment', { amount: 199 })
      .thenState('payment.issue');
  });

  it('goes back to unpaid where nothing was paid, and to refunded where everything is back', () => {
    const settle = (order: ReturnType<typeof orderIn>) =>
      order
        .when('report-payment-issue', { kind: 'other', details: '…' })
        .when('solve-payment-issue', { solution: '已说明' });
    settle(orderIn('placed')).thenState('payment.unpaid');
    settle(
      orderIn('placed').given(
        paid(5),
        { type: 'RefundStarted', data: { amount: 5, reason: '…' } },
        { type: 'RefundCompleted', data: { amount: 5 } },
      ),
    ).thenState('payment.refunded');
  });

  it('isn’t possible without an issue', () => {
    orderIn('placed').when('solve-payment-issue', { solution: '…' }).thenRefused('command-not-allowed');
  });
});

describe('start-refund', () => {
  it('gives back everything unless less is said', () => {
    orderIn('delivering')
      .given(paid(299))
      .when('start-refund', { reason: '取消' })
      .thenFacts({ type: 'RefundStarted', data: { amount: 299, reason: '取消' } })
      .thenState('payment.refunding')
      .thenDeadline('refund', '2026-03-10T00:00+08:00');
  });

  it('refuses more than was paid', () => {
    orderIn('placed')
      .given(paid(299))
      .when('start-refund', { amount: 299.01, reason: '…' })
      .thenRefused('refund-too-high', { amount: 299.01, held: 299 });
  });

  it('refuses where nothing was paid', () => {
    orderIn('placed').when('start-refund', { reason: '…' }).thenRefused('command-not-allowed');
    orderIn('placed')
      .given({ type: 'PaymentFailed', data: { reason: '余额不足' } })
      .when('start-refund', { reason: '…' })
      .thenRefused('nothing-to-refund');
  });

  it('escalates the third refund of one order', () => {
    const order = orderIn('visiting').given(paid(300));
    for (const level of ['none', 'none', 'supervisor'])
      order
        .when('start-refund', { amount: 50, reason: '退差' }, { actor: supervisor })
        .thenState(`escalation.${level}`)
        .when('complete-refund', {}, { actor: finance });
    order.thenData({ payments: { received: 300, refunded: 150, reminders: 0 } });
  });
});

describe('complete-refund', () => {
  const refunding = () =>
    orderIn('problem').given(paid(299), { type: 'RefundStarted', data: { amount: 99, reason: '少件' } });

  it('leaves the order paid when only part of the money went back', () => {
    refunding()
      .when('complete-refund', {}, { actor: finance })
      .thenFacts({ type: 'RefundCompleted', data: { amount: 99 } })
      .thenState('payment.paid', 'handling.problem');
  });

  it('says when more went back than was planned', () => {
    refunding()
      .when('complete-refund', { amount: 299 }, { actor: integration })
      .thenState('payment.refunded');
  });

  it('refuses more than was paid', () => {
    refunding()
      .when('complete-refund', { amount: 300 }, { actor: finance })
      .thenRefused('refund-too-high', { held: 299 });
  });

  it('isn’t reported by the agent who starts it', () => {
    refunding().when('complete-refund', {}, { actor: agent }).thenRefused('role-not-allowed');
  });
});

describe('report-failed-refund', () => {
  it('is an issue from which the refund is started again', () => {
    orderIn('problem')
      .given(paid(299), { type: 'RefundStarted', data: { amount: 299, reason: '退货' } })
      .when('report-failed-refund', { reason: '账户已注销' }, { actor: finance })
      .thenFacts({ type: 'RefundFailed', data: { reason: '账户已注销' } })
      .thenState('payment.issue')
      .thenData({ payments: { received: 299, refunded: 0, reminders: 0, issue: 'refund-failed' } })
      .when('start-refund', { reason: '改退银行卡' })
      .thenState('payment.refunding');
  });
});
