import { describe, it } from '@jest/globals';
import { PEOPLE, refundOf, TOLD, UP_TO } from './testing/stage.ts';

describe('talking to the customer', () => {
  it('is due within a working day, and overdue raises the case', () => {
    const late = UP_TO.negotiating().thenDeadline('negotiation', '2026-03-03T18:00+08:00');
    late
      .at('2026-03-03T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('negotiation') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'NegotiationOverdue' })
      .thenState('handling.negotiating', 'escalation.supervisor');
  });

  it('ends in a promise with a date, which is the deadline from then on', () => {
    UP_TO.negotiating()
      .when('accept-solution', { promisedBy: '2026-03-05T18:00:00+08:00' })
      .thenFacts({ type: 'SolutionAccepted', data: { promisedBy: '2026-03-05T10:00:00.000Z' } })
      .thenState('handling.executing')
      .thenDeadline('execution', '2026-03-05T18:00+08:00');
  });

  it('promises no date that has passed or that is none', () => {
    UP_TO.negotiating()
      .when('accept-solution', { promisedBy: '2026-03-02T10:00:00+08:00' })
      .thenRefused('promise-in-the-past', { promisedBy: '2026-03-02T10:00:00+08:00' })
      .when('accept-solution', { promisedBy: '2026-02-30T10:00:00+8' })
      .thenRefused('promise-not-a-date', { promisedBy: '2026-02-30T10:00:00+8' })
      .when('accept-solution', { promisedBy: '2026-03-02T10:00:01+08:00' })
      .thenState('handling.executing');
  });

  it('starts again when the customer refuses; the third refusal raises the case', () => {
    const refused = UP_TO.negotiating()
      .when('refuse-solution', { reason: '太少' })
      .thenFacts({ type: 'SolutionRefused', data: { reason: '太少' } })
      .thenState('handling.planning', 'escalation.none');
    const again = () =>
      refused.when('propose-solution', refundOf(100)).when('refuse-solution', { reason: '太少' });
    again().thenState('handling.planning', 'escalation.none');
    again()
      .thenState('handling.planning', 'escalation.supervisor')
      .thenData({ escalatedPast: ['li.na'] });
    // From then on somebody else proposes, and every further refusal raises it again.
    refused
      .when('propose-solution', refundOf(100))
      .thenRefused('escalated-past-you', { escalatedPast: ['li.na'] })
      .by(PEOPLE.supervisor);
    again().thenState('escalation.store-manager');
  });

  it('may end without agreement: the store manager’s last word, told to the customer', () => {
    UP_TO.negotiating()
      .by(PEOPLE.supervisor)
      .when('give-final-answer', { answer: '无法赔偿', told: TOLD })
      .thenRefused('role-not-allowed')
      .by(PEOPLE.storeManager)
      .when('give-final-answer', { answer: '无法赔偿', told: TOLD })
      .thenFacts({ type: 'FinalAnswerGiven', data: { answer: '无法赔偿', told: TOLD } })
      .thenState('handling.reviewing', 'resolution.met');
  });
});

describe('doing what was promised', () => {
  it('is followed by asking whether it arrived, within two working days', () => {
    UP_TO.executing()
      .by(PEOPLE.finance)
      .when('report-execution', { remark: '已退款' })
      .thenFacts({ type: 'SolutionExecuted', data: { remark: '已退款' } })
      .thenState('handling.confirming')
      .thenDeadline('confirmation', '2026-03-04T18:00+08:00');
  });

  it('is the work of the departments that the solution asks for, and of no others', () => {
    UP_TO.executing()
      .thenData({ sentTo: ['finance'] })
      .when('report-execution', {}, { actor: PEOPLE.logistics })
      .thenRefused('not-sent-to-you', { sentTo: ['finance'] });
  });

  it('is overdue at the promised date, which raises the case', () => {
    const late = UP_TO.executing();
    late
      .at('2026-03-05T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('execution') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'ExecutionOverdue' })
      .thenState('handling.executing', 'escalation.supervisor');
  });

  it('may fail: another solution is due, and the third failure raises the case', () => {
    const failed = UP_TO.executing()
      .when('report-failure', { reason: '缺货' })
      .thenFacts({ type: 'ExecutionFailed', data: { reason: '缺货' } })
      .thenState('handling.planning', 'escalation.none');
    const again = () =>
      failed
        .when('propose-solution', refundOf(100))
        .when('accept-solution', { promisedBy: '2026-03-06T18:00:00+08:00' })
        .when('report-failure', { reason: '缺货' });
    again().thenState('escalation.none');
    again().thenState('handling.planning', 'escalation.supervisor');
  });
});

describe('asking whether it arrived', () => {
  it('is overdue after two working days, which raises the case', () => {
    const late = UP_TO.confirming();
    late
      .at('2026-03-04T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('confirmation') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'ConfirmationOverdue' })
      .thenState('handling.confirming', 'escalation.supervisor');
  });

  it('records the customer’s score', () => {
    UP_TO.confirming()
      .when('confirm-outcome', { score: 4, remark: '满意' })
      .thenFacts({ type: 'OutcomeConfirmed', data: { score: 4, remark: '满意' } })
      .thenState('handling.reviewing', 'resolution.met')
      .thenDeadlines({ review: '2026-03-09T18:00+08:00' })
      .thenData({ score: 4 });
  });

  it('goes without a score when the customer gives none', () => {
    UP_TO.confirming()
      .when('confirm-outcome')
      .thenFacts({ type: 'OutcomeConfirmed', data: {} })
      .thenData({ score: undefined });
  });

  it('starts again when the customer says it isn’t solved; the third time raises the case', () => {
    const disputed = UP_TO.confirming()
      .when('dispute-outcome', { reason: '仍有异响' })
      .thenFacts({ type: 'OutcomeDisputed', data: { reason: '仍有异响' } })
      .thenState('handling.planning', 'escalation.none', 'resolution.running');
    const again = () =>
      disputed
        .when('propose-solution', refundOf(100))
        .when('accept-solution', { promisedBy: '2026-03-06T18:00:00+08:00' })
        .when('report-execution')
        .when('dispute-outcome', { reason: '仍有异响' });
    again().thenState('escalation.none');
    again().thenState('handling.planning', 'escalation.supervisor');
  });
});
