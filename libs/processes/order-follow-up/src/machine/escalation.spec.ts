import { describe, it } from '@jest/globals';
import { orderIn, paid, PEOPLE } from '../testing/stage.ts';

const { agent, colleague, supervisor, storeManager, system } = PEOPLE;
const escalated = {
  type: 'Escalated',
  data: { to: 'supervisor', requestedBy: 'staff', reason: '…' },
} as const;

describe('escalation', () => {
  it('is asked for by hand, to the store manager at once if need be', () => {
    orderIn('problem')
      .when('escalate', { requestedBy: 'customer', reason: '要求店长处理', to: 'store-manager' })
      .thenState('escalation.store-manager');
    orderIn('problem')
      .when('escalate', { requestedBy: 'staff', reason: '…' })
      .thenState('escalation.supervisor')
      .when('escalate', { requestedBy: 'staff', reason: '…' })
      .thenState('escalation.store-manager');
  });

  it('climbs from the supervisor to the store manager with the next deadline that passes', () => {
    const order = orderIn('placed').given(paid(5), {
      type: 'RefundStarted',
      data: { amount: 5, reason: '…' },
    });
    for (const [name, level] of [
      ['confirmation', 'supervisor'],
      ['refund', 'store-manager'],
    ] as const)
      order
        .at('2026-03-20T10:00+08:00')
        .when('expire-deadline', { deadline: order.deadline(name) }, { actor: system })
        .thenState(`escalation.${level}`);
  });

  it('keeps those whom it passed from handling the order', () => {
    orderIn('accepting')
      .given({ type: 'CaseAssigned', data: { assignee: agent.id } }, escalated)
      .when('accept', {}, { actor: agent })
      .thenRefused('escalated-past-you')
      .when('accept', {}, { actor: colleague })
      .thenState('handling.visiting');
  });

  it('keeps them from it too when a payment raised the case', () => {
    orderIn('placed')
      .given({ type: 'CaseAssigned', data: { assignee: agent.id } })
      .given({ type: 'PaymentFailed', data: { reason: '余额不足' } })
      .at('2026-03-04T10:00+08:00')
      .when('expire-deadline', { deadline: 'paymentIssue@2' }, { actor: system })
      .thenState('escalation.supervisor')
      .when('solve-payment-issue', { solution: '…' }, { actor: agent })
      .thenRefused('escalated-past-you');
  });

  it('ends only when a leader gives the case back', () => {
    orderIn('placed')
      .given(escalated)
      .when('de-escalate', { reason: '已安抚' }, { actor: supervisor })
      .thenState('escalation.none')
      .given(escalated)
      .when('escalate', { requestedBy: 'staff', reason: '…' })
      .thenState('escalation.store-manager')
      .when('de-escalate', { reason: '…' }, { actor: supervisor })
      .thenRefused('store-manager-decides')
      .when('de-escalate', { reason: '…' }, { actor: storeManager })
      .thenState('escalation.supervisor');
  });

  it('isn’t raised by a reminder, nor by acceptance in silence', () => {
    orderIn('accepting')
      .at('2026-03-10T10:00+08:00')
      .when('expire-deadline', { deadline: 'paymentReminder@0' }, { actor: system })
      .when('expire-deadline', { deadline: 'acceptance@5' }, { actor: system })
      .thenState('handling.visiting', 'escalation.none');
  });
});
