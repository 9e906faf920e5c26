import { describe, expect, it } from '@jest/globals';
import { orderFollowUp, orderFollowUpVersion1 } from './process.ts';
import {
  afterShortage,
  AGREED,
  MONDAY,
  orderIn,
  orderOf,
  outOfStock,
  packed,
  paid,
  PEOPLE,
  picked,
  sent,
  story,
  THURSDAY,
} from './testing/stage.ts';

type Order = ReturnType<typeof orderIn>;

/** The system marks the deadline overdue when it is due, and not before. */
function expire(order: Order, name: string): Order {
  const { id, due } = order.state.deadlines.find((deadline) => deadline.name === name)!;
  const at = Date.parse(due);
  return order
    .when('expire-deadline', { deadline: id }, { actor: PEOPLE.system, now: at - 1 })
    .thenRefused('deadline-not-due', { due })
    .when('expire-deadline', { deadline: id }, { now: at, actor: PEOPLE.system });
}

/** What runs beside the handling of an unpaid order from its beginning. */
const paymentReminder = '2026-03-10T00:00+08:00';
const tuesday = '2026-03-03T18:00+08:00';
const sevenDays = '2026-03-10T00:00+08:00';

/** Each deadline of the table: where it runs, when it is due after Monday 10:00, and what it leads to. */
const TABLE = [
  ['placed', 'confirmation', '2026-03-02T15:00+08:00', 'ConfirmationOverdue'],
  ['confirmed', 'handover', tuesday, 'HandoverOverdue'],
  ['arranging', 'progressReport', '2026-03-04T18:00+08:00', 'ProgressReportOverdue'],
  ['backordered', 'restock', tuesday, 'RestockOverdue'],
  ['ready', 'deliveryAgreement', tuesday, 'DeliveryAgreementOverdue'],
  ['delivering', 'delivery', '2026-03-05T18:00+08:00', 'DeliveryOverdue'],
  ['problem', 'problem', '2026-03-04T18:00+08:00', 'ProblemOverdue'],
  ['visiting', 'visit', sevenDays, 'VisitOverdue'],
] as const;

describe.each(TABLE)('in %s', (state, name, due, fact) => {
  it(`${name} runs until ${due}, and nothing else of the handling`, () => {
    orderIn(state).thenDeadlines({ [name]: due, paymentReminder });
  });

  it(`${fact} raises the case, once, and what was due is still owed`, () => {
    const order = orderIn(state);
    const deadline = order.deadline(name);
    expire(order, name)
      .thenFacts({ type: fact, data: { deadline, due: new Date(due).toISOString() } })
      .thenState(`handling.${state}`, 'escalation.supervisor')
      .thenDeadline(name, { due, expired: true })
      .when('expire-deadline', { deadline }, { actor: PEOPLE.system })
      .thenRefused('deadline-already-expired');
  });

  it('is cleared when the state is left', () => {
    orderIn(state)
      .when('cancel', { reason: '不要了', told: { channel: 'app' } })
      .thenNoDeadline(name);
  });
});

describe('in accepting', () => {
  it('silence for seven days after the day of sign-off is acceptance, and nobody’s fault', () => {
    const order = orderIn('accepting').thenDeadlines({ acceptance: sevenDays, paymentReminder });
    expire(order, 'acceptance')
      .thenFacts({ type: 'AcceptedByDefault' })
      .thenState('handling.visiting', 'escalation.none')
      .thenData({ acceptedAt: new Date(sevenDays).toISOString() })
      .thenDeadline('visit', '2026-03-18T00:00+08:00');
  });

  it('a solved problem gives the customer the time again', () => {
    orderIn('problem')
      .at('2026-03-04T10:00+08:00')
      .when('solve-problem', { solution: '已换货', acceptAgain: true })
      .thenDeadline('acceptance', '2026-03-12T00:00+08:00');
  });
});

describe('progress', () => {
  it('told to the customer starts the time anew', () => {
    const order = orderIn('arranging');
    const first = order.deadline('progressReport');
    order
      .at('2026-03-04T17:00+08:00')
      .when('report-progress', { progress: '生产中', channel: 'app' })
      .thenDeadlines({ progressReport: '2026-03-06T18:00+08:00', paymentReminder });
    expect(order.deadline('progressReport')).not.toBe(first);
  });
});

describe('restock', () => {
  it('is due at the promised date', () => {
    orderIn('arranging')
      .given({ type: 'OrderBackordered', data: { reason: '断货', restockBy: THURSDAY } })
      .thenDeadline('restock', THURSDAY);
  });

  it('takes the date told while the order still went on', () => {
    orderOf('A', 'B')
      .given(outOfStock('A'), { type: 'RestockPromised', data: { by: THURSDAY } })
      .given(picked('B'), packed('P1'))
      .thenState('handling.backordered')
      .thenDeadline('restock', THURSDAY);
  });

  it('takes no date of an earlier shortage that has passed', () => {
    orderIn('arranging')
      .given({ type: 'OrderBackordered', data: { reason: '断货', restockBy: THURSDAY } })
      .given({ type: 'GoodsRestocked', data: {} })
      .at('2026-03-09T10:00+08:00')
      .when('report-backorder', { reason: '又断货' })
      .thenDeadline('restock', '2026-03-10T18:00+08:00');
  });
});

describe('delivery', () => {
  it('agreed in time, the order leaves before it is due', () => {
    const order = orderIn('ready')
      .when('agree-delivery', { at: THURSDAY, method: 'home-delivery' })
      .thenDeadlines({ dispatch: THURSDAY, paymentReminder });
    expire(order, 'dispatch')
      .thenFacts({ type: 'DispatchOverdue' })
      .thenState('handling.ready', 'escalation.supervisor');
  });

  it('agreed beforehand, no agreement is owed', () => {
    orderIn('arranging')
      .given(AGREED, { type: 'OrderReady', data: {} })
      .thenDeadlines({ dispatch: THURSDAY, paymentReminder });
  });

  it('agreed for a moment that passed during a shortage is to be agreed anew, and nothing is late yet', () => {
    afterShortage(orderFollowUp)
      .thenState('handling.ready')
      .thenDeadline('deliveryAgreement', '2026-03-10T18:00+08:00')
      .thenNoDeadline('dispatch')
      .when('agree-delivery', { at: '2026-03-12T10:00+08:00', method: 'home-delivery' })
      .thenNoDeadline('deliveryAgreement')
      .thenDeadline('dispatch', '2026-03-12T10:00+08:00');
  });

  it('owes an agreement when part of it is rescheduled after the agreed time', () => {
    orderOf('A')
      .given(AGREED, picked('A'), packed('P1'))
      .at('2026-03-09T10:00+08:00')
      .when('reschedule-delivery', { package: 'P1', at: '2026-03-12T10:00+08:00' })
      .thenState('handling.ready')
      .thenDeadline('deliveryAgreement', '2026-03-10T18:00+08:00')
      .thenNoDeadline('dispatch');
  });

  it('stays agreed over a shortage that ended before it', () => {
    orderIn('arranging')
      .given(AGREED, { type: 'OrderBackordered', data: { reason: '断货' } })
      .given({ type: 'GoodsRestocked', data: {} }, { type: 'OrderReady', data: {} })
      .thenDeadline('dispatch', THURSDAY)
      .thenNoDeadline('deliveryAgreement');
  });

  it('was held to what had passed by orders of version 1', () => {
    afterShortage(orderFollowUpVersion1)
      .thenDeadline('dispatch', THURSDAY)
      .thenNoDeadline('deliveryAgreement');
  });

  it('is due at the agreed time', () => {
    orderIn('ready')
      .given(AGREED, { type: 'Dispatched', data: {} })
      .thenDeadlines({ delivery: THURSDAY, paymentReminder });
  });

  it('of the last part takes the agreed time too', () => {
    orderOf('A').given(AGREED, picked('A'), packed('P1'), sent('P1')).thenDeadline('delivery', THURSDAY);
  });
});

describe('cancellation', () => {
  it('raises an order wherever it has got to', () => {
    const order = orderIn('arranging')
      .when('request-cancellation', { requestedBy: 'customer', reason: '不要了' })
      .given({ type: 'OrderReady', data: {} });
    expire(order, 'cancellation')
      .thenFacts({ type: 'CancellationOverdue' })
      .thenState('handling.ready', 'escalation.supervisor');
  });

  it('counts from the first time somebody asked', () => {
    orderIn('placed')
      .given({ type: 'CancellationRequested', data: { requestedBy: 'customer', reason: '…' } })
      .given({
        type: 'CancellationRequested',
        data: { requestedBy: 'customer', reason: '…' },
        at: '2026-03-05T10:00+08:00',
      })
      .thenDeadline('cancellation', sevenDays);
  });
});

describe('payment', () => {
  it('is reminded of without raising the case', () => {
    expire(orderIn('accepting'), 'paymentReminder')
      .thenFacts({ type: 'PaymentReminderDue' })
      .thenState('payment.unpaid', 'escalation.none')
      .when('remind-of-payment', {}, { actor: PEOPLE.agent, now: '2026-03-10T10:00+08:00' })
      .thenNoDeadline('paymentReminder')
      .thenDeadline('furtherReminder', '2026-03-18T00:00+08:00');
  });

  it('clears the reminder when it comes', () => {
    orderIn('accepting').given(paid(299)).thenDeadlines({ acceptance: sevenDays });
  });

  it('raises the case when an issue stays open', () => {
    const order = orderIn('accepting').given({ type: 'PaymentFailed', data: { reason: '余额不足' } });
    expire(order.thenDeadline('paymentIssue', tuesday), 'paymentIssue')
      .thenFacts({ type: 'PaymentIssueOverdue' })
      .thenState('payment.issue', 'escalation.supervisor');
  });

  it('raises the case when a refund takes longer than the law allows', () => {
    const order = orderIn('problem').given(paid(299), {
      type: 'RefundStarted',
      data: { amount: 299, reason: '退货' },
    });
    expire(order.thenDeadline('refund', sevenDays), 'refund')
      .thenFacts({ type: 'RefundOverdue' })
      .thenState('payment.refunding', 'escalation.supervisor');
  });
});

it('every rule of the process is shown to run here', () => {
  const shown = [
    ...TABLE.map(([, name]) => name),
    ...['acceptance', 'dispatch', 'cancellation', 'paymentReminder', 'furtherReminder'],
    ...['paymentIssue', 'refund'],
  ];
  expect(Object.keys(orderFollowUp.definition.deadlines).sort()).toEqual(shown.sort());
});

it('working time isn’t counted over a holiday', () => {
  story()
    .at('2026-04-30T17:00+08:00')
    .when('register', { channel: 'store', customer: {}, order: 'SO-1' })
    .thenDeadline('confirmation', '2026-05-06T12:00+08:00');
});

it('nothing can be expired that doesn’t run', () => {
  orderIn('placed')
    .when('expire-deadline', { deadline: 'visit@3' }, { actor: PEOPLE.system, now: MONDAY })
    .thenRefused('deadline-not-running');
});
