import { describe, expect, it } from '@jest/globals';
import { IMPATIENT, PEOPLE, PLAN, story, TOLD, UP_TO, VISIT } from './testing/stage.ts';

const { agent, supervisor, integration, system, auditor } = PEOPLE;

describe('planning a visit', () => {
  it('records who is to be asked what, in the store of whoever plans', () => {
    story()
      .when('plan', { ...PLAN, from: '2026-03-05T00:00+08:00', by: '2026-03-09T18:00+08:00' })
      .thenState('handling.planned', 'escalation.none')
      .thenData({ store: 'S01', from: '2026-03-04T16:00:00.000Z', questions: PLAN.questions })
      .thenDeadlines({ visit: '2026-03-09T18:00+08:00' });
  });

  it('is done by people, channels and the system, who name the store', () => {
    for (const actor of [integration, system]) {
      story().when('plan', PLAN, { actor }).thenRefused('store-missing');
      story()
        .when('plan', { ...PLAN, questions: undefined, store: 'S02' }, { actor })
        .thenData({ store: 'S02', questions: [] });
    }
    story().when('plan', PLAN, { actor: auditor }).thenRefused('role-not-allowed');
  });

  it('gives the visit a time that lies ahead and that can be met', () => {
    story()
      .when('plan', { ...PLAN, by: '2026-03-02T10:00+08:00' })
      .thenRefused('time-in-the-past');
    story()
      .when('plan', { ...PLAN, from: '2026-03-09T00:00Z', by: '2026-03-09T00:00Z' })
      .thenRefused('visit-ends-before-it-begins');
    for (const wrong of [{ from: 'soon' }, { by: 'soon' }])
      story()
        .when('plan', { ...PLAN, ...wrong })
        .thenRefused('time-not-valid');
  });

  it('counts the days from the earliest moment on, where no last one is named', () => {
    story()
      .when('plan', { ...PLAN, from: '2026-03-05T10:00+08:00' })
      .thenDeadlines({ visit: '2026-03-10T00:00+08:00' });
    story().when('plan', PLAN).thenDeadlines({ visit: '2026-03-07T00:00+08:00' });
  });
});

describe('a visit', () => {
  it('is made by the channel that was planned, or with a reason', () => {
    UP_TO.planned()
      .when('record-visit', { ...VISIT, channel: 'email' })
      .thenRefused('other-channel-planned', { planned: 'hotline' })
      .when('record-visit', { ...VISIT, channel: 'email', otherChannelReason: '电话停机' })
      .thenState('handling.analysing')
      .thenDeadlines({ analysis: '2026-03-09T18:00+08:00' });
  });

  it('isn’t made before its time', () => {
    story()
      .when('plan', { ...PLAN, from: '2026-03-05T00:00+08:00' })
      .when('record-visit', VISIT)
      .thenRefused('too-early-to-visit')
      .at('2026-03-05T09:00+08:00')
      .when('record-visit', { ...VISIT, score: 4 })
      .thenData({ score: 4 });
  });

  it('with findings goes on until the customer knows what became of them', () => {
    UP_TO.planned()
      .when('record-visit', { ...VISIT, findings: '门关不严' })
      .thenFacts({ type: 'VisitMade' }, { type: 'FindingsRaised', data: { findings: '门关不严' } })
      .thenState('handling.following');
  });

  it('is moved to when the customer wishes, which starts its deadline and the attempts anew', () => {
    const visit = UP_TO.planned().when('record-contact-attempt', { channel: 'hotline' });
    visit
      .when('reschedule', { at: '2026-03-06T15:00+08:00' })
      .thenData({
        appointment: '2026-03-06T07:00:00.000Z',
        rounds: { ContactAttempted: 0, VisitRescheduled: 1 },
      })
      .thenDeadlines({ visit: '2026-03-09T10:00+08:00' })
      .when('reschedule', { at: '2026-03-01T15:00+08:00' })
      .thenRefused('time-in-the-past');
  });

  it('that is put off again and again is raised', () => {
    const at = '2026-03-06T15:00+08:00';
    UP_TO.planned(IMPATIENT)
      .when('reschedule', { at })
      .thenState('escalation.none')
      .when('reschedule', { at })
      .thenState('escalation.supervisor');
  });

  it('is given up after enough documented attempts only, with a last notice', () => {
    const visit = UP_TO.planned(IMPATIENT)
      .when('record-contact-attempt', { channel: 'hotline' })
      .when('close-unreachable', { told: TOLD })
      .thenRefused('too-few-contact-attempts', { attempts: 1, required: 2 })
      .when('record-contact-attempt', { channel: 'hotline' })
      .when('close-unreachable', { told: TOLD })
      .thenState('handling.unreachable');
    expect(visit.history.at(-1)?.data).toEqual({ attempts: 2, told: TOLD });
  });

  it('ends where the customer declines it, or a leader dispenses with it', () => {
    UP_TO.planned().when('decline-visit', { told: TOLD }).thenState('handling.declined');
    UP_TO.planned()
      .when('dispense', { reason: '已退货', told: TOLD }, { actor: agent })
      .thenRefused('role-not-allowed')
      .when('dispense', { reason: '已退货', told: TOLD }, { actor: supervisor })
      .thenState('handling.dispensed');
  });
});
