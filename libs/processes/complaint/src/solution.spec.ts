import { describe, it } from '@jest/globals';
import { PEOPLE, refundOf, UP_TO } from './testing/stage.ts';

const DECISIONS = [
  ['approve-solution', 'SolutionApproved'],
  ['deny-approval', 'ApprovalDenied'],
] as const;

/** What handlers can do wherever a case is being handled. */
const EVERYWHERE = ['correct-classification', 'add-note', 'link-case', 'escalate'];

describe('proposing a solution', () => {
  it.each([
    [0, 'none', 'negotiating'],
    [200, 'none', 'negotiating'],
    [200.01, 'supervisor', 'awaitingApproval.supervisor'],
    [2_000, 'supervisor', 'awaitingApproval.supervisor'],
    [2_000.01, 'store-manager', 'awaitingApproval.storeManager'],
  ])('of ¥%d needs the approval of: %s', (amount, approval, state) => {
    UP_TO.planning()
      .when('propose-solution', refundOf(amount))
      .thenFacts({
        type: 'SolutionProposed',
        data: { ...refundOf(amount), amount, approval } as never,
      })
      .thenState(`handling.${state}`);
  });

  it('adds the remedies up to the fen', () => {
    const remedies = [
      { kind: 'refund', amount: 0.29 },
      { kind: 'compensation', amount: 0.57 },
      { kind: 'apology', details: '书面' },
    ];
    UP_TO.planning()
      .when('propose-solution', { remedies })
      .thenFacts({ type: 'SolutionProposed', data: { remedies, amount: 0.86, approval: 'none' } as never })
      .thenData({ proposal: { remedies, amount: 0.86, approval: 'none', by: 'li.na' } as never });
  });

  it('is due within a working day, and overdue raises the case', () => {
    const late = UP_TO.planning().thenDeadline('planning', '2026-03-03T18:00+08:00');
    late
      .at('2026-03-03T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('planning') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'PlanningOverdue' })
      .thenState('handling.planning', 'escalation.supervisor');
  });
});

describe('approval', () => {
  it('is due within four working hours, lunch left out, and overdue raises the case', () => {
    const late = UP_TO.awaitingApproval().thenDeadline('approval', '2026-03-02T15:00+08:00');
    late
      .at('2026-03-02T15:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('approval') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'ApprovalOverdue' })
      .thenState('handling.awaitingApproval.supervisor', 'escalation.supervisor');
  });

  it('sends the solution to the customer', () => {
    UP_TO.awaitingApproval()
      .by(PEOPLE.supervisor)
      .when('approve-solution', { remark: '同意' })
      .thenFacts({ type: 'SolutionApproved', data: { remark: '同意' } })
      .thenState('handling.negotiating')
      .thenDeadline('negotiation', '2026-03-03T18:00+08:00');
  });

  it('may be denied: another solution is due', () => {
    UP_TO.awaitingApproval()
      .by(PEOPLE.supervisor)
      .when('deny-approval', { reason: '金额过高' })
      .thenFacts({ type: 'ApprovalDenied', data: { reason: '金额过高' } })
      .thenState('handling.planning', 'escalation.none');
  });

  it('denied for the third time raises the case', () => {
    const denied = UP_TO.planning();
    const deny = () =>
      denied
        .when('propose-solution', refundOf(500))
        .when('deny-approval', { reason: '高' }, { actor: PEOPLE.supervisor });
    deny().thenState('escalation.none');
    deny().thenState('escalation.none');
    deny().thenState('handling.planning', 'escalation.supervisor');
  });

  it('isn’t given by whoever proposed it: four eyes', () => {
    for (const [command, fact] of DECISIONS)
      UP_TO.planning()
        .by(PEOPLE.supervisor)
        .when('propose-solution', refundOf(500))
        .when(command, { reason: '自己' })
        .thenRefused('own-proposal', { proposedBy: 'chen.jie' })
        .by(PEOPLE.otherSupervisor)
        .when(command, { reason: '他人' })
        .thenFacts({ type: fact });
  });

  it('over the second limit is the store manager’s', () => {
    for (const [command, fact] of DECISIONS)
      UP_TO.planning()
        .when('propose-solution', refundOf(2_001))
        .by(PEOPLE.supervisor)
        .when(command, { reason: '主管' })
        .thenRefused('over-your-limit', { amount: 2_001, approver: 'store-manager' })
        .thenAllowed(PEOPLE.supervisor, ...EVERYWHERE, 'assign', 'withdraw')
        .by(PEOPLE.storeManager)
        .when(command, { reason: '店长' })
        .thenFacts({ type: fact });
  });

  it('of what a store manager proposed is a supervisor’s, or another store manager’s, however much it is', () => {
    const proposed = () =>
      UP_TO.planning()
        .by(PEOPLE.storeManager)
        .when('propose-solution', refundOf(5_000))
        .thenState('handling.awaitingApproval.supervisor')
        .when('approve-solution')
        .thenRefused('own-proposal', { proposedBy: 'liu.yang' });
    proposed().by(PEOPLE.supervisor).when('approve-solution').thenState('handling.negotiating');
    proposed()
      .by({ ...PEOPLE.storeManager, id: 'deputy' })
      .when('deny-approval', { reason: '。' })
      .thenState('handling.planning');
  });

  it('under the second limit may be given by the store manager too', () => {
    UP_TO.awaitingApproval()
      .by(PEOPLE.storeManager)
      .when('approve-solution')
      .thenState('handling.negotiating');
  });

  it('isn’t an agent’s', () => {
    UP_TO.awaitingApproval().when('approve-solution').thenRefused('role-not-allowed');
  });
});
