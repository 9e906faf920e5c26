import { ENGINE_REFUSALS } from '@huiyin/process-engine';
import { expect, it } from '@jest/globals';
import { complaint } from './process.ts';
import { PEOPLE, refundOf, REGISTRATION, story, TOLD, UP_TO, type Story } from './testing/stage.ts';

const DEADLINE = 'firstResponse@0';
const overdue = (scene: Story, now: string) =>
  scene.when('expire-deadline', { deadline: DEADLINE }, { actor: PEOPLE.system, now });
const remind = (scene: Story, share: number, now: string, deadline = DEADLINE) =>
  scene.when('remind', { deadline, share }, { actor: PEOPLE.system, now });

/** For every refusal that people can meet: a story whose last command is refused with it. */
const REFUSED: Readonly<Record<string, () => Story>> = {
  'already-assigned': () => UP_TO.verifying().when('take'),
  'taken-by-somebody-else': () => UP_TO.verifying().when('take', {}, { actor: PEOPLE.colleague }),
  'already-linked': () => {
    const link = { caseId: 'complaint-2', relation: 'duplicate' };
    return UP_TO.received().when('link-case', link).when('link-case', link);
  },
  'linked-to-itself': () =>
    UP_TO.received().when('link-case', { caseId: 'complaint-1', relation: 'duplicate' }),
  'escalated-past-you': () =>
    UP_TO.planning()
      .when('escalate', { requestedBy: 'staff', reason: '。' })
      .when('propose-solution', refundOf(1)),
  'assignee-escalated-past': () =>
    UP_TO.planning()
      .when('escalate', { requestedBy: 'staff', reason: '。' })
      .by(PEOPLE.supervisor)
      .when('assign', { assignee: PEOPLE.colleague.id })
      .when('assign', { assignee: PEOPLE.agent.id }),
  'store-manager-decides': () =>
    UP_TO.received()
      .by(PEOPLE.supervisor)
      .when('escalate', { to: 'store-manager', requestedBy: 'staff', reason: '。' })
      .when('de-escalate', { reason: '。' }),
  'deadline-not-running': () => overdue(UP_TO.verifying(), '2026-03-04T10:00+08:00'),
  'deadline-not-due': () => overdue(UP_TO.received(), '2026-03-03T09:59+08:00'),
  'deadline-already-expired': () =>
    overdue(overdue(UP_TO.received(), '2026-03-03T10:00+08:00'), '2026-03-03T10:00+08:00'),
  'reminder-not-due': () => remind(UP_TO.received(), 0.75, '2026-03-03T03:59+08:00'),
  'already-reminded': () =>
    remind(remind(UP_TO.received(), 0.75, '2026-03-03T04:00+08:00'), 0.75, '2026-03-03T09:00+08:00'),
  'deadline-lapses': () => {
    const closed = UP_TO.closed();
    return remind(closed, 0.5, '2026-03-17T10:00+08:00', closed.deadline('archiving'));
  },
  'store-missing': () => story().when('register', REGISTRATION, { actor: PEOPLE.integration }),
  'not-sent-to-you': () =>
    UP_TO.awaitingDepartment().when('answer-consultation', { answer: '。' }, { actor: PEOPLE.finance }),
  'other-department-asked': () =>
    UP_TO.awaitingDepartment()
      .when('answer-consultation', { answer: '。' }, { actor: PEOPLE.logistics })
      .when('consult-department', { department: 'finance', question: '？' })
      .when('answer-consultation', { answer: '。' }, { actor: PEOPLE.logistics }),
  'too-few-contact-attempts': () => UP_TO.awaitingCustomer().when('close-unreachable', { told: TOLD }),
  'own-proposal': () =>
    UP_TO.planning().by(PEOPLE.supervisor).when('propose-solution', refundOf(500)).when('approve-solution'),
  'over-your-limit': () =>
    UP_TO.planning()
      .when('propose-solution', refundOf(2_001))
      .when('approve-solution', {}, { actor: PEOPLE.supervisor }),
  'promise-not-a-date': () => UP_TO.negotiating().when('accept-solution', { promisedBy: '下周' }),
  'promise-in-the-past': () =>
    UP_TO.negotiating().when('accept-solution', { promisedBy: '2026-03-01T10:00:00+08:00' }),
  'too-late-to-reopen': () =>
    UP_TO.closed().when('reopen', { reason: '。' }, { now: '2026-03-19T10:00+08:00' }),
  'merged-into-itself': () => UP_TO.received().when('merge', { into: 'complaint-1', told: TOLD }),
  'merged-into-another-process': () =>
    UP_TO.received().when('merge', { into: 'order-follow-up-1', told: TOLD }),
  'nothing-to-correct': () => UP_TO.received().when('correct-classification', { reason: '。' }),
  'role-not-allowed': () => UP_TO.received().when('acknowledge', {}, { actor: PEOPLE.auditor }),
  'command-unknown': () => UP_TO.received().when('vanish'),
  'command-not-allowed': () =>
    UP_TO.received().when('close', { rootCause: '。' }, { actor: PEOPLE.supervisor }),
};

it('has a story for every refusal that has a label, and a label for every story', () => {
  expect(Object.keys(REFUSED).sort()).toEqual(
    [...Object.keys(complaint.definition.labels.refusals), ...Object.keys(ENGINE_REFUSALS)].sort(),
  );
});

it.each(Object.keys(REFUSED))('refuses: %s, and records nothing', (code) => {
  const refused = REFUSED[code]!();
  const recorded = refused.history.length;
  refused.thenRefused(code);
  expect(refused.history).toHaveLength(recorded);
});
