import { describe, it } from '@jest/globals';
import { MONDAY, orderIn, paid, PEOPLE, REGISTRATION, story, THURSDAY, TOLD } from '../testing/stage.ts';

const { supervisor, warehouse, integration } = PEOPLE;
const attempt = { type: 'ContactAttempted', data: { channel: 'hotline' } } as const;
const refunding = { type: 'RefundStarted', data: { amount: 299, reason: '退差' } } as const;

describe('accept', () => {
  it('leads to the visit, not before three days have passed', () => {
    orderIn('accepting')
      .when('accept', { remark: '满意' }, { actor: integration })
      .thenFacts({ type: 'OrderAccepted', data: { remark: '满意' } })
      .thenState('handling.visiting')
      .thenData({ acceptedAt: '2026-03-02T02:00:00.000Z', visitFrom: '2026-03-05T02:00:00.000Z' });
  });

  it('isn’t possible before everything is delivered', () => {
    orderIn('delivering').when('accept').thenRefused('command-not-allowed');
  });
});

describe('report-problem', () => {
  const problem = { kind: 'wrong', details: '颜色不对' } as const;

  it.each(['accepting', 'delivering', 'visiting'] as const)('is possible in %s', (state) => {
    orderIn(state)
      .when('report-problem', problem)
      .thenFacts({ type: 'ProblemReported', data: problem })
      .thenState('handling.problem')
      .thenData({ problem });
  });

  it('escalates the third problem of an order', () => {
    orderIn('problem')
      .when('report-problem', problem)
      .thenState('escalation.none')
      .when('report-problem', problem)
      .thenState('handling.problem', 'escalation.supervisor');
  });

  it('isn’t for the warehouse', () => {
    orderIn('accepting')
      .when('report-problem', problem, { actor: warehouse })
      .thenRefused('role-not-allowed');
  });
});

describe('solve-problem', () => {
  it('has the customer check anew what they got instead', () => {
    orderIn('problem')
      .when('solve-problem', { solution: '已换货', acceptAgain: true })
      .thenFacts({ type: 'ProblemSolved', data: { solution: '已换货', acceptAgain: true } })
      .thenState('handling.accepting');
  });

  it('goes on to the visit when there is nothing to check', () => {
    orderIn('problem')
      .when('solve-problem', { solution: '退差价 20 元', acceptAgain: false })
      .thenState('handling.visiting')
      .thenData({ visitFrom: '2026-03-05T02:00:00.000Z' });
  });

  it('can be linked to the complaint or return that it became', () => {
    orderIn('problem')
      .when('link-case', { caseId: 'return-exchange-7', relation: 'return-of' })
      .thenFacts({ type: 'CaseLinked', data: { caseId: 'return-exchange-7', relation: 'return-of' } })
      .when('link-case', { caseId: 'order-follow-up-1', relation: 'return-of' })
      .thenRefused('linked-to-itself');
  });
});

describe('redeliver', () => {
  const terms = { method: 'home-delivery', solution: '重新发货' } as const;

  it('delivers again as agreed', () => {
    orderIn('problem')
      .when('redeliver', { ...terms, at: THURSDAY })
      .thenFacts({ type: 'RedeliveryArranged', data: { ...terms, at: THURSDAY } })
      .thenState('handling.delivering')
      .thenDeadline('delivery', THURSDAY);
  });

  it('refuses a time in the past', () => {
    orderIn('problem')
      .when('redeliver', { ...terms, at: MONDAY })
      .thenRefused('time-in-the-past');
  });
});

describe('record-contact-attempt', () => {
  it('is counted until the customer is reached', () => {
    orderIn('ready')
      .when('record-contact-attempt', { channel: 'hotline', remark: '无人接听' })
      .thenFacts({ type: 'ContactAttempted', data: { channel: 'hotline', remark: '无人接听' } })
      .thenData({ rounds: { ContactAttempted: 1 } })
      .when('agree-delivery', { at: THURSDAY, method: 'pickup' })
      .thenData({ rounds: { ContactAttempted: 0 } });
  });

  it('isn’t counted for the visit when the customer didn’t answer before', () => {
    const order = orderIn('accepting').given(attempt, attempt);
    order
      .at('2026-03-10T10:00+08:00')
      .when('expire-deadline', { deadline: order.deadline('acceptance') }, { actor: PEOPLE.system })
      .thenState('handling.visiting')
      .thenData({ rounds: { ContactAttempted: 0 } });
  });

  it('isn’t needed while others do the work', () => {
    orderIn('arranging')
      .when('record-contact-attempt', { channel: 'hotline' })
      .thenRefused('command-not-allowed');
  });
});

describe('close-unreachable', () => {
  it.each(['placed', 'backordered', 'ready'] as const)(
    'cancels an order in %s after three attempts and a last notice',
    (state) => {
      orderIn(state)
        .given(attempt, attempt, attempt)
        .when('close-unreachable', { told: TOLD })
        .thenFacts({ type: 'CustomerUnreachable', data: { attempts: 3, told: TOLD } })
        .thenState('handling.cancelled')
        .thenDeadlines({});
    },
  );

  it('completes an order that is only to be visited', () => {
    orderIn('visiting')
      .given(attempt, attempt, attempt)
      .when('close-unreachable', { told: TOLD })
      .thenState('handling.completed');
  });

  it('refuses after too few attempts', () => {
    orderIn('visiting')
      .given(attempt, attempt)
      .when('close-unreachable', { told: TOLD })
      .thenRefused('too-few-contact-attempts', { attempts: 2, required: 3 });
  });

  it('refuses while the company holds the customer’s money', () => {
    orderIn('ready')
      .given(paid(299), attempt, attempt, attempt)
      .when('close-unreachable', { told: TOLD })
      .thenRefused('money-not-returned', { held: 299 });
    orderIn('visiting')
      .given(paid(299), refunding, attempt, attempt, attempt)
      .when('close-unreachable', { told: TOLD })
      .thenRefused('refund-outstanding');
  });
});

describe('record-visit', () => {
  const visit = { channel: 'hotline', recordingConsent: false } as const;

  it('completes the order', () => {
    orderIn('visiting')
      .when('record-visit', { ...visit, score: 5, answers: '都好' })
      .thenFacts({ type: 'VisitMade', data: { ...visit, score: 5, answers: '都好' } })
      .thenState('handling.completed')
      .thenDeadlines({})
      .thenData({ score: 5 });
  });

  const preferring = () =>
    story().given(
      { type: 'OrderPlaced', data: { ...REGISTRATION, store: 'S01', preferredChannel: 'app' } },
      { type: 'OrderConfirmed', data: {} },
      { type: 'HandedOver', data: { department: 'warehouse' } },
      { type: 'OrderReady', data: {} },
      { type: 'Delivered', data: {} },
      { type: 'OrderAccepted', data: {} },
    );

  it('wants a reason for another channel than the customer prefers', () => {
    preferring()
      .when('record-visit', visit)
      .thenRefused('other-channel-preferred', { preferredChannel: 'app' })
      .when('record-visit', { ...visit, otherChannelReason: '顾客来电' })
      .thenState('handling.completed');
  });

  it('takes the preferred channel without a word', () => {
    preferring()
      .when('record-visit', { ...visit, channel: 'app' })
      .thenState('handling.completed');
  });

  it('refuses while something is owed to the customer', () => {
    const visiting = () => orderIn('visiting').given(paid(299));
    visiting()
      .given(refunding)
      .when('record-visit', visit)
      .thenRefused('refund-outstanding', { refunding: 299 });
    visiting()
      .given({ type: 'PaymentIssueReported', data: { kind: 'wrong-change', details: '少找 5 元' } })
      .when('record-visit', visit)
      .thenRefused('payment-issue-open', { issue: 'wrong-change' });
    visiting()
      .given({ type: 'CancellationRequested', data: { requestedBy: 'customer', reason: '不要了' } })
      .when('record-visit', visit)
      .thenRefused('cancellation-pending', { requestedAt: '2026-03-02T02:00:00.000Z' });
  });

  it('doesn’t wait for what the customer owes', () => {
    orderIn('visiting').when('record-visit', visit).thenState('handling.completed', 'payment.unpaid');
  });
});

describe('decline-visit', () => {
  it('completes the order without questions', () => {
    orderIn('visiting')
      .when('decline-visit', { told: TOLD })
      .thenFacts({ type: 'VisitDeclined', data: { told: TOLD } })
      .thenState('handling.completed');
  });

  it('refuses while something is owed to the customer', () => {
    orderIn('visiting')
      .given(paid(10), { type: 'RefundStarted', data: { amount: 10, reason: '退差' } })
      .when('decline-visit', { told: TOLD }, { actor: supervisor })
      .thenRefused('refund-outstanding');
  });
});
