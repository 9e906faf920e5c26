import { describe, it } from '@jest/globals';
import { PEOPLE, refundOf, UP_TO, type Beginning } from './testing/stage.ts';

describe('who is responsible', () => {
  it('is said by a leader, once', () => {
    UP_TO.received()
      .by(PEOPLE.supervisor)
      .when('assign', { assignee: 'wang.fang', reason: '熟悉' })
      .thenFacts({ type: 'CaseAssigned', data: { assignee: 'wang.fang', reason: '熟悉' } })
      .thenData({ assignee: 'wang.fang' })
      .when('assign', { assignee: 'wang.fang' })
      .thenRefused('already-assigned', { assignee: 'wang.fang' })
      .when('assign', { assignee: 'li.na' })
      .thenFacts({ type: 'CaseAssigned', data: { assignee: 'li.na' } });
  });

  it('is who takes a case that nobody has', () => {
    UP_TO.received()
      .when('take')
      .thenFacts({ type: 'CaseAssigned', data: { assignee: 'li.na' } })
      .when('take')
      .thenRefused('already-assigned', { assignee: 'li.na' })
      .by(PEOPLE.colleague)
      .when('take')
      .thenRefused('taken-by-somebody-else', { assignee: 'li.na' });
  });
});

describe('a note', () => {
  it('is added by anyone who works on the case, and counted', () => {
    UP_TO.awaitingDepartment()
      .by(PEOPLE.logistics)
      .when('add-note', { text: '查过仓库' })
      .thenFacts({ type: 'NoteAdded', data: { text: '查过仓库' } })
      .thenData({ notes: 1 });
  });

  it('isn’t a department’s whom the case wasn’t sent to', () => {
    for (const actor of [PEOPLE.logistics, PEOPLE.anyDepartment])
      UP_TO.planning()
        .when('add-note', { text: 'x' }, { actor })
        .thenRefused('not-sent-to-you', { sentTo: [] });
  });

  it('isn’t an auditor’s: they can’t act on cases', () => {
    UP_TO.planning()
      .when('add-note', { text: 'x' }, { actor: PEOPLE.auditor })
      .thenRefused('role-not-allowed');
    UP_TO.planning().thenAllowed(PEOPLE.auditor);
  });
});

describe('a link to another case', () => {
  it('says what the other one is to this one', () => {
    UP_TO.received()
      .when('link-case', { caseId: 'order-follow-up-9', relation: 'caused-by', reason: '同一订单' })
      .thenFacts({
        type: 'CaseLinked',
        data: { caseId: 'order-follow-up-9', relation: 'caused-by', reason: '同一订单' },
      })
      .thenData({ links: [{ caseId: 'order-follow-up-9', relation: 'caused-by' }] });
  });

  it('isn’t made twice, nor to itself', () => {
    UP_TO.received()
      .when('link-case', { caseId: 'complaint-2', relation: 'duplicate' })
      .when('link-case', { caseId: 'complaint-2', relation: 'duplicate' })
      .thenRefused('already-linked', { caseId: 'complaint-2', relation: 'duplicate' })
      .when('link-case', { caseId: 'complaint-2', relation: 'caused-by' })
      .when('link-case', { caseId: 'complaint-1', relation: 'duplicate' })
      .thenRefused('linked-to-itself');
  });
});

describe('escalation by hand', () => {
  const asked = { requestedBy: 'customer', reason: '要求找经理' } as const;

  it('goes up one level at a time', () => {
    UP_TO.verifying()
      .when('escalate', asked)
      .thenFacts({ type: 'Escalated', data: { to: 'supervisor', ...asked } })
      .thenState('escalation.supervisor', 'handling.verifying')
      .when('escalate', asked)
      .thenFacts({ type: 'Escalated', data: { to: 'store-manager', ...asked } })
      .thenState('escalation.store-manager')
      .when('escalate', asked)
      .thenRefused('command-not-allowed');
  });

  it('goes to the store manager at once when they are asked for', () => {
    UP_TO.verifying()
      .when('escalate', { ...asked, to: 'store-manager' })
      .thenFacts({ type: 'Escalated', data: { to: 'store-manager', ...asked } })
      .thenState('escalation.store-manager');
  });

  it('keeps the case from whom it was escalated past, until it’s given back', () => {
    const escalated = UP_TO.verifying()
      .when('escalate', asked)
      .thenData({ escalatedPast: ['li.na'] });
    for (const [command, payload] of HANDLING) {
      const blocked = UP_TO[IN[command] ?? 'verifying']().when('escalate', asked);
      blocked.when(command, payload).thenRefused('escalated-past-you', { escalatedPast: ['li.na'] });
    }
    escalated
      .thenAllowed(PEOPLE.agent, 'add-note', 'link-case', 'escalate')
      .by(PEOPLE.supervisor)
      .when('de-escalate', { reason: '已沟通' })
      .thenFacts({ type: 'Deescalated', data: { reason: '已沟通' } })
      .thenState('escalation.none')
      .thenData({ escalatedPast: [] })
      .by(PEOPLE.agent)
      .when('verify', { findings: '。', justified: false })
      .thenState('handling.planning');
  });

  it('keeps it from a supervisor, too, whom it was escalated past: approving, closing and giving it back is for others', () => {
    const { supervisor, storeManager } = PEOPLE;
    const past = (beginning: 'awaitingApproval' | 'reviewing') =>
      UP_TO[beginning]()
        .by(storeManager)
        .when('assign', { assignee: supervisor.id })
        .when('escalate', asked)
        .thenState('escalation.supervisor')
        .by(supervisor);
    for (const [command, payload] of [
      ['approve-solution', {}],
      ['deny-approval', { reason: '…' }],
      ['de-escalate', { reason: '…' }],
    ] as const)
      past('awaitingApproval').when(command, payload).thenRefused('escalated-past-you');
    past('reviewing').when('close', { rootCause: '…' }).thenRefused('escalated-past-you');
    past('awaitingApproval')
      .when('approve-solution', {}, { actor: storeManager })
      .thenState('handling.negotiating');
  });

  it('never keeps it from the store manager: nobody stands above', () => {
    UP_TO.received()
      .by(PEOPLE.storeManager)
      .when('take')
      .when('escalate', asked)
      .thenData({ escalatedPast: ['liu.yang'] })
      .when('acknowledge')
      .thenState('handling.verifying');
  });

  it('is nobody’s again whom it was escalated past, except the store manager’s who takes it', () => {
    const past = { escalatedPast: ['li.na'] };
    UP_TO.verifying()
      .when('escalate', asked)
      .by(PEOPLE.supervisor)
      .when('assign', { assignee: 'wang.fang' })
      .thenData({ assignee: 'wang.fang', ...past })
      .when('assign', { assignee: 'li.na' })
      .thenRefused('assignee-escalated-past', { assignee: 'li.na', ...past });
    UP_TO.received()
      .by(PEOPLE.storeManager)
      .when('take')
      .when('escalate', asked)
      .when('assign', { assignee: 'wang.fang' })
      .when('assign', { assignee: 'liu.yang' })
      .thenData({ assignee: 'liu.yang', escalatedPast: ['liu.yang'] });
  });

  it('is taken back from the top by the store manager only', () => {
    UP_TO.verifying()
      .when('escalate', { ...asked, to: 'store-manager' })
      .by(PEOPLE.supervisor)
      .when('de-escalate', { reason: '。' })
      .thenRefused('store-manager-decides')
      .by(PEOPLE.storeManager)
      .when('de-escalate', { reason: '交主管' })
      .thenState('escalation.supervisor');
  });
});

/** The commands by which a case is handled, apart from those with other rules of their own. */
const HANDLING = [
  ['verify', { findings: '。', justified: true }],
  ['consult-department', { department: 'finance', question: '？' }],
  ['request-information', { question: '？' }],
  ['reject', { reason: '。', told: { channel: 'store' } }],
  ['merge', { into: 'complaint-2', told: { channel: 'store' } }],
  ['withdraw', { reason: '。', told: { channel: 'store' } }],
  ['correct-classification', { severity: 'major', reason: '。' }],
  ['record-information', { information: '。' }],
  ['record-contact-attempt', { channel: 'store' }],
  ['close-unreachable', { told: { channel: 'store' } }],
  ['propose-solution', refundOf(1)],
  ['accept-solution', { promisedBy: '2026-04-01T10:00:00Z' }],
  ['refuse-solution', { reason: '。' }],
  ['report-execution', {}],
  ['report-failure', { reason: '。' }],
  ['confirm-outcome', {}],
  ['dispute-outcome', { reason: '。' }],
] as const;

/** Where they can be given, if not while verifying. */
const IN: Readonly<Partial<Record<string, Beginning>>> = {
  'record-information': 'awaitingCustomer',
  'record-contact-attempt': 'awaitingCustomer',
  'close-unreachable': 'awaitingCustomer',
  'propose-solution': 'planning',
  'accept-solution': 'negotiating',
  'refuse-solution': 'negotiating',
  'report-execution': 'executing',
  'report-failure': 'executing',
  'confirm-outcome': 'confirming',
  'dispute-outcome': 'confirming',
};

describe('marking a deadline overdue', () => {
  it('waits until it’s due, to the millisecond', () => {
    const received = UP_TO.received().by(PEOPLE.system);
    const deadline = received.deadline('firstResponse');
    received
      .when('expire-deadline', { deadline }, { now: Date.parse('2026-03-03T10:00+08:00') - 1 })
      .thenRefused('deadline-not-due', { deadline, due: '2026-03-03T02:00:00.000Z' })
      .when('expire-deadline', { deadline }, { now: '2026-03-03T10:00+08:00' })
      .thenFacts({ type: 'FirstResponseOverdue' });
  });

  it('happens once', () => {
    const received = UP_TO.received().by(PEOPLE.system).at('2026-03-03T10:00+08:00');
    const deadline = received.deadline('firstResponse');
    received
      .when('expire-deadline', { deadline })
      .when('expire-deadline', { deadline })
      .thenRefused('deadline-already-expired', { deadline });
  });

  it('needs one that runs: not one that was met, restarted, or never was', () => {
    const verifying = UP_TO.verifying().by(PEOPLE.system).at('2026-12-01T10:00+08:00');
    for (const deadline of ['firstResponse@0', 'verification@0', 'nonsense@1', 'constructor@1'])
      verifying.when('expire-deadline', { deadline }).thenRefused('deadline-not-running', { deadline });
  });

  it('is the system’s', () => {
    const received = UP_TO.received();
    received
      .when('expire-deadline', { deadline: received.deadline('firstResponse') })
      .thenRefused('role-not-allowed');
  });
});
