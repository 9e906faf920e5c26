import { describe, expect, it } from '@jest/globals';
import { complaint } from './process.ts';
import { PEOPLE, TOLD, UP_TO, type Story } from './testing/stage.ts';

/** For every deadline: where it runs and until when, what is recorded when it goes by, and what meets it. */
const DEADLINES: Readonly<
  Record<string, { runs: () => Story; due: string; fact: string; met: (scene: Story) => Story }>
> = {
  firstResponse: {
    runs: UP_TO.received,
    due: '2026-03-03T10:00+08:00',
    fact: 'FirstResponseOverdue',
    met: (scene) => scene.when('acknowledge'),
  },
  verification: {
    runs: UP_TO.verifying,
    due: '2026-03-03T18:00+08:00',
    fact: 'VerificationOverdue',
    met: (scene) => scene.when('verify', { findings: '。', justified: true }),
  },
  departmentAnswer: {
    runs: UP_TO.awaitingDepartment,
    due: '2026-03-03T18:00+08:00',
    fact: 'DepartmentAnswerOverdue',
    met: (scene) => scene.when('answer-consultation', { answer: '。' }, { actor: PEOPLE.logistics }),
  },
  customerReminder: {
    runs: UP_TO.awaitingCustomer,
    due: '2026-03-05T00:00+08:00',
    fact: 'CustomerReminderDue',
    met: (scene) => scene.when('record-information', { information: '。' }),
  },
  planning: {
    runs: UP_TO.planning,
    due: '2026-03-03T18:00+08:00',
    fact: 'PlanningOverdue',
    met: (scene) => scene.when('propose-solution', { remedies: [{ kind: 'apology' }] }),
  },
  approval: {
    runs: UP_TO.awaitingApproval,
    due: '2026-03-02T15:00+08:00',
    fact: 'ApprovalOverdue',
    met: (scene) => scene.when('approve-solution', {}, { actor: PEOPLE.otherSupervisor }),
  },
  negotiation: {
    runs: UP_TO.negotiating,
    due: '2026-03-03T18:00+08:00',
    fact: 'NegotiationOverdue',
    met: (scene) => scene.when('accept-solution', { promisedBy: '2026-03-06T18:00+08:00' }),
  },
  execution: {
    runs: UP_TO.executing,
    due: '2026-03-05T18:00+08:00',
    fact: 'ExecutionOverdue',
    met: (scene) => scene.when('report-execution'),
  },
  confirmation: {
    runs: UP_TO.confirming,
    due: '2026-03-04T18:00+08:00',
    fact: 'ConfirmationOverdue',
    met: (scene) => scene.when('confirm-outcome', { score: 3 }),
  },
  review: {
    runs: UP_TO.reviewing,
    due: '2026-03-09T18:00+08:00',
    fact: 'ReviewOverdue',
    met: (scene) => scene.when('close', { rootCause: '。' }, { actor: PEOPLE.supervisor }),
  },
  archiving: {
    runs: UP_TO.closed,
    due: '2026-03-18T00:00+08:00',
    fact: 'ComplaintArchived',
    met: (scene) => scene.when('reopen', { reason: '。' }),
  },
  resolution: {
    runs: UP_TO.verifying,
    due: '2026-03-11T18:00+08:00',
    fact: 'ResolutionOverdue',
    met: (scene) => scene.when('reject', { reason: '。', told: TOLD }),
  },
};

/** Those whose fact leaves the state they run in: they're gone then, not expired. */
const LEAVING = ['archiving', 'resolution'];

it('tells of every deadline of a complaint', () => {
  expect(Object.keys(DEADLINES)).toEqual(Object.keys(complaint.definition.deadlines));
});

describe.each(Object.entries(DEADLINES))('the deadline %s', (name, { runs, due, fact, met }) => {
  it('is set with its due moment', () => {
    runs().thenDeadline(name, due);
  });

  it('is cleared when it’s met', () => {
    met(runs()).thenNoDeadline(...(name === 'resolution' ? ['resolution', 'verification'] : [name]));
  });

  it('is recorded as overdue from its due moment on', () => {
    const late = runs();
    const deadline = late.deadline(name);
    late
      .by(PEOPLE.system)
      .when('expire-deadline', { deadline }, { now: Date.parse(due) - 1 })
      .thenRefused('deadline-not-due')
      .when('expire-deadline', { deadline }, { now: due })
      .thenFacts({ type: fact, data: { deadline, due: new Date(due).toISOString() } } as never);
    if (LEAVING.includes(name)) late.thenNoDeadline(name);
    else met(late.thenDeadline(name, { due, expired: true }).by(PEOPLE.storeManager)).thenNoDeadline(name);
  });
});
