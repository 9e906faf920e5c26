import { describe, it } from '@jest/globals';
import { PEOPLE, TOLD, UP_TO } from './testing/stage.ts';

const WHY = { reason: '不属于本店', told: TOLD };

describe('the review', () => {
  it('is due within five working days, and overdue raises the case', () => {
    const late = UP_TO.reviewing().thenDeadlines({ review: '2026-03-09T18:00+08:00' });
    late
      .at('2026-03-09T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('review') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'ReviewOverdue' })
      .thenState('handling.reviewing', 'escalation.supervisor');
  });

  it('closes the case with its root cause, by a leader', () => {
    UP_TO.reviewing()
      .when('close', { rootCause: '批次' })
      .thenRefused('role-not-allowed')
      .by(PEOPLE.supervisor)
      .when('close', { rootCause: '批次', improvement: '换供应商' })
      .thenFacts({ type: 'ComplaintClosed', data: { rootCause: '批次', improvement: '换供应商' } })
      .thenState('handling.closed')
      .thenDeadlines({ archiving: '2026-03-18T00:00+08:00' });
  });
});

describe('a closed complaint', () => {
  it('can be reopened within 15 days: it’s raised, and the clock starts anew', () => {
    UP_TO.closed()
      .at('2026-03-17T23:59+08:00')
      .when('reopen', { reason: '又坏了' })
      .thenFacts({ type: 'ComplaintReopened', data: { reason: '又坏了' } })
      .thenState('handling.verifying', 'escalation.supervisor', 'resolution.running')
      .thenDeadlines({ verification: '2026-03-18T18:00+08:00', resolution: '2026-03-26T18:00+08:00' })
      .thenData({ pauses: [], escalatedPast: ['li.na'] });
  });

  it('can’t be reopened later, even if nobody has archived it yet', () => {
    UP_TO.closed()
      .at('2026-03-18T00:00:01+08:00')
      .when('reopen', { reason: '又坏了' })
      .thenRefused('too-late-to-reopen', { until: '2026-03-17T16:00:00.000Z' });
  });

  it('is archived after that, and then is final', () => {
    const closed = UP_TO.closed();
    closed
      .at('2026-03-18T00:00+08:00')
      .when('expire-deadline', { deadline: closed.deadline('archiving') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'ComplaintArchived' })
      .thenState('handling.archived')
      .thenDeadlines({})
      .thenAllowed(PEOPLE.storeManager)
      .when('reopen', { reason: '又坏了' })
      .thenRefused('command-not-allowed', { state: 'archived' });
  });

  it('isn’t escalated by hand any more', () => {
    UP_TO.closed()
      .when('escalate', { requestedBy: 'customer', reason: '不满' })
      .thenRefused('command-not-allowed', { state: 'closed' });
  });

  it('is owed an answer again once it’s reopened, from whatever the clock had become', () => {
    const late = UP_TO.confirming();
    late
      .at('2026-03-11T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('resolution') }, { actor: PEOPLE.system })
      .by(PEOPLE.supervisor)
      .when('confirm-outcome', { score: 2 })
      .thenState('resolution.breached')
      .when('close', { rootCause: '慢' })
      .when('reopen', { reason: '又坏了' })
      .thenState('resolution.running', 'escalation.store-manager');
  });
});

describe('other ends, each told to the customer', () => {
  it.each(['received', 'verifying'] as const)('rejected, from %s', (state) => {
    UP_TO[state]()
      .when('reject', WHY)
      .thenFacts({ type: 'ComplaintRejected', data: WHY })
      .thenState('handling.rejected', 'resolution.met')
      .thenDeadlines({});
  });

  it('not rejected once its findings are recorded', () => {
    UP_TO.planning().when('reject', WHY).thenRefused('command-not-allowed', { state: 'planning' });
  });

  it.each([
    'received',
    'verifying',
    'awaitingDepartment',
    'awaitingCustomer',
    'planning',
    'awaitingApproval',
    'negotiating',
    'executing',
    'confirming',
  ] as const)('withdrawn, from %s', (state) => {
    UP_TO[state]()
      .when('withdraw', WHY)
      .thenFacts({ type: 'ComplaintWithdrawn', data: WHY })
      .thenState('handling.withdrawn', 'resolution.met')
      .thenDeadlines({});
  });

  it.each(['received', 'verifying', 'awaitingDepartment'] as const)('merged, from %s', (state) => {
    UP_TO[state]()
      .when('merge', { into: 'complaint-7', told: TOLD })
      .thenFacts({ type: 'ComplaintMerged', data: { into: 'complaint-7', told: TOLD } })
      .thenState('handling.merged', 'resolution.met')
      .thenDeadlines({})
      .thenData({ mergedInto: 'complaint-7' });
  });

  it('merged into another complaint only', () => {
    UP_TO.received()
      .when('merge', { into: 'complaint-1', told: TOLD })
      .thenRefused('merged-into-itself')
      .when('merge', { into: 'order-follow-up-1', told: TOLD })
      .thenRefused('merged-into-another-process', { into: 'order-follow-up-1' });
  });
});
