import { describe, it } from '@jest/globals';
import { IMPATIENT, PEOPLE, REQUEST, story, TOLD, UP_TO } from './testing/stage.ts';

const { agent, colleague, supervisor, storeManager, warehouse, finance, anyDepartment, system } = PEOPLE;

describe('the goods', () => {
  it('are awaited, which is nobody’s fault when it takes long', () => {
    const awaited = UP_TO.awaitingGoods()
      .when('record-shipment', { carrier: '顺丰' })
      .thenDeadlines({ goodsReturn: '2026-03-13T00:00+08:00' });
    awaited
      .at('2026-03-13T00:00+08:00')
      .when('expire-deadline', { deadline: awaited.deadline('goodsReturn') }, { actor: system })
      .thenState('handling.awaitingGoods', 'escalation.none');
  });

  it('that never come end the case after enough documented attempts, with a last notice', () => {
    UP_TO.awaitingGoods(IMPATIENT)
      .when('record-contact-attempt', { channel: 'hotline' })
      .when('close-unreachable', { told: TOLD })
      .thenRefused('too-few-contact-attempts', { attempts: 1, required: 2 })
      .when('record-contact-attempt', { channel: 'app' })
      .when('close-unreachable', { told: TOLD })
      .thenState('handling.unreachable');
  });

  it('are received and inspected by the departments whose work it is', () => {
    UP_TO.awaitingGoods()
      .when('record-goods-back', {}, { actor: finance })
      .thenRefused('other-department-responsible')
      .when('record-goods-back', {}, { actor: warehouse })
      .thenDeadlines({ inspection: '2026-03-04T18:00+08:00' })
      .when('record-inspection', { findings: '完好', passed: true }, { actor: anyDepartment })
      .thenState('handling.refunding');
  });

  it('that aren’t as they should be are a leader’s decision', () => {
    UP_TO.assessing()
      .thenDeadlines({ assessment: '2026-03-03T18:00+08:00' })
      .when('tolerate', { reason: '轻微' }, { actor: agent })
      .thenRefused('role-not-allowed')
      .when('tolerate', { reason: '轻微' }, { actor: supervisor })
      .thenState('handling.refunding');
    UP_TO.assessing().when('reject', { reason: '人为损坏', told: TOLD }).thenState('handling.rejected');
  });
});

describe('the refund', () => {
  it('is due seven days after the goods came back, however long it took to look at them', () => {
    UP_TO.inspecting()
      .at('2026-03-06T10:00+08:00')
      .when('record-inspection', { findings: '完好', passed: true })
      .thenDeadlines({ refund: '2026-03-10T00:00+08:00' });
  });

  it('is never more than was agreed, and ends when the customer knows', () => {
    UP_TO.refunding()
      .when('complete-refund', { amount: 160 }, { actor: finance })
      .thenRefused('more-than-agreed', { agreed: 159.9 })
      .when('complete-refund', { amount: 159.9 }, { actor: finance })
      .thenData({ refunded: 159.9 })
      .thenState('handling.informing')
      .when('inform-customer', { told: TOLD })
      .thenState('handling.closed')
      .thenDeadlines({});
  });

  it('that fails again is raised', () => {
    UP_TO.refunding()
      .when('report-refund-failure', { reason: '卡失效' })
      .thenState('escalation.none')
      .when('report-refund-failure', { reason: '卡失效' })
      .thenState('handling.refunding', 'escalation.supervisor');
  });

  it('takes the place of an exchange by agreement, of a sum that whoever agrees may spend', () => {
    const big = story()
      .when('request', { ...REQUEST, amount: 2_500 })
      .when('confirm-eligibility', { remedy: 'exchange' })
      .when('record-goods-back')
      .when('record-inspection', { findings: '完好', passed: true })
      .thenDeadlines({ replacement: '2026-03-09T18:00+08:00' });
    const agreed = { amount: 2_500, reason: '无货' };
    big
      .when('agree-on-refund', agreed)
      .thenRefused('over-your-limit', { approver: 'store-manager' })
      .when('agree-on-refund', agreed, { actor: supervisor })
      .thenRefused('over-your-limit')
      .when('agree-on-refund', { ...agreed, amount: 2_501 }, { actor: storeManager })
      .thenRefused('more-than-was-paid')
      .when('agree-on-refund', agreed, { actor: storeManager })
      .thenState('handling.refunding')
      .thenData({ remedy: 'refund', toRefund: 2_500 });
    UP_TO.replacing()
      .when('agree-on-refund', { amount: 159.9, reason: '无货' })
      .thenState('handling.refunding');
  });

  it('above the limit isn’t agreed by whoever confirmed the return: four eyes', () => {
    const confirmedBy = (actor: typeof supervisor | typeof storeManager) =>
      story()
        .when('request', { ...REQUEST, amount: 2_500 })
        .when('confirm-eligibility', { remedy: 'exchange' }, { actor })
        .when('record-goods-back')
        .when('record-inspection', { findings: '完好', passed: true });
    const agree = { reason: '无货' };
    confirmedBy(supervisor)
      .when('agree-on-refund', { ...agree, amount: 500 }, { actor: supervisor })
      .thenRefused('own-proposal')
      .when('agree-on-refund', { ...agree, amount: 500 }, { actor: storeManager })
      .thenState('handling.refunding');
    confirmedBy(storeManager)
      .when('agree-on-refund', { ...agree, amount: 2_500 }, { actor: storeManager })
      .thenRefused('own-proposal')
      .when('agree-on-refund', { ...agree, amount: 2_500 }, { actor: supervisor })
      .thenState('handling.refunding');
  });
});

it('an exchange or a repair is sent, and told', () => {
  UP_TO.replacing()
    .when('send-replacement', { trackingNumber: 'SF2' }, { actor: warehouse })
    .thenState('handling.informing')
    .thenDeadlines({ informing: '2026-03-03T18:00+08:00' });
});

describe('a deadline that passes', () => {
  it.each([
    ['requested', 'eligibility'],
    ['awaitingApproval', 'approval'],
    ['inspecting', 'inspection'],
    ['assessing', 'assessment'],
    ['refunding', 'refund'],
    ['replacing', 'replacement'],
    ['informing', 'informing'],
  ] as const)('in %s raises the case: %s', (state, deadline) => {
    const late = UP_TO[state]();
    late
      .at('2026-03-20T10:00+08:00')
      .when('expire-deadline', { deadline: late.deadline(deadline) }, { actor: system })
      .thenState(`handling.${state}`, 'escalation.supervisor');
  });

  it('takes the case from whom it was escalated past', () => {
    const late = UP_TO.requested().given({ type: 'CaseAssigned', data: { assignee: agent.id } });
    late
      .at('2026-03-20T10:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('eligibility') }, { actor: system })
      .when('reject', { reason: '…', told: TOLD }, { actor: agent })
      .thenRefused('escalated-past-you')
      .when('reject', { reason: '…', told: TOLD }, { actor: colleague })
      .thenState('handling.rejected');
  });
});
