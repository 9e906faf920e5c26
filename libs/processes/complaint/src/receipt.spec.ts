import { describe, it } from '@jest/globals';
import { PEOPLE, REGISTRATION, story, UP_TO } from './testing/stage.ts';
import { DEFAULT_COMPLAINT_SETTINGS } from './settings.ts';

describe('a complaint comes in', () => {
  it('at the store of whoever registers it, with the limits that this case lives by', () => {
    story()
      .when('register', { ...REGISTRATION, order: 'O-17' })
      .thenFacts({
        type: 'ComplaintReceived',
        data: {
          ...REGISTRATION,
          store: 'S01',
          order: 'O-17',
          limits: DEFAULT_COMPLAINT_SETTINGS.limits,
        },
      })
      .thenState('handling.received', 'escalation.none', 'resolution.running')
      .thenData({ store: 'S01', notes: 0, escalatedPast: [], rounds: {}, pauses: [] });
  });

  it('at the store that is named, from a channel that belongs to none', () => {
    story()
      .by(PEOPLE.integration)
      .when('register', REGISTRATION)
      .thenRefused('store-missing')
      .when('register', { ...REGISTRATION, store: 'S02' })
      .thenData({ store: 'S02' });
  });

  it('only from those who may register', () => {
    story().by(PEOPLE.auditor).when('register', REGISTRATION).thenRefused('role-not-allowed');
  });
});

describe('the first response', () => {
  it('is due 24 hours after receipt, day and night', () => {
    UP_TO.received().thenDeadline('firstResponse', '2026-03-03T10:00+08:00');
    story()
      .at('2026-02-14T23:30+08:00')
      .when('register', REGISTRATION)
      .thenDeadline('firstResponse', '2026-02-15T23:30+08:00');
  });

  it('is given by acknowledging, which makes the agent responsible if nobody was', () => {
    UP_TO.received()
      .when('acknowledge', { words: '已收到' })
      .thenFacts({ type: 'ComplaintAcknowledged', data: { words: '已收到' } })
      .thenState('handling.verifying')
      .thenNoDeadline('firstResponse')
      .thenData({ assignee: 'li.na' });
    UP_TO.received()
      .when('assign', { assignee: 'wang.fang' }, { actor: PEOPLE.supervisor })
      .when('acknowledge')
      .thenData({ assignee: 'wang.fang' });
  });

  it('escalates the case when it’s overdue, and is still owed', () => {
    const late = UP_TO.received();
    late
      .at('2026-03-03T10:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('firstResponse') }, { actor: PEOPLE.system })
      .thenFacts({
        type: 'FirstResponseOverdue',
        data: { deadline: 'firstResponse@0', due: '2026-03-03T02:00:00.000Z' },
      })
      .thenState('handling.received', 'escalation.supervisor')
      .thenDeadline('firstResponse', { due: '2026-03-03T10:00+08:00', expired: true })
      .when('acknowledge')
      .thenState('handling.verifying', 'escalation.supervisor');
  });
});

describe('the target for the whole case', () => {
  it.each([
    ['critical', '2026-03-03T18:00+08:00'],
    ['major', '2026-03-05T18:00+08:00'],
    ['minor', '2026-03-11T18:00+08:00'],
  ])('is counted in working days by severity: %s by %s', (severity, due) => {
    story()
      .when('register', { ...REGISTRATION, severity })
      .thenDeadline('resolution', due);
  });

  it('is ten working days for cases handed over by an authority, whatever their severity', () => {
    story()
      .when('register', { ...REGISTRATION, severity: 'critical', channel: 'authority', authority: true })
      .thenDeadline('resolution', '2026-03-16T18:00+08:00')
      .thenData({ authority: true });
  });

  it('leaves out holidays and counts the days worked to make up for them', () => {
    story()
      .at('2026-02-13T10:00+08:00')
      .when('register', { ...REGISTRATION, severity: 'major' })
      // Saturday 14 February is worked, then comes the Spring Festival until the 23rd.
      .thenDeadline('resolution', '2026-02-25T18:00+08:00');
  });

  it('moves with a correction of the severity, counted from receipt', () => {
    UP_TO.received()
      .at('2026-03-03T10:00+08:00')
      .when('correct-classification', { severity: 'major', reason: '有人受伤' })
      .thenFacts({ type: 'ClassificationCorrected', data: { severity: 'major', reason: '有人受伤' } })
      .thenDeadlines({ firstResponse: '2026-03-03T10:00+08:00', resolution: '2026-03-05T18:00+08:00' })
      .thenData({ severity: 'major', category: 'product-quality' });
  });

  it('is met when the customer has their answer, and then runs no more', () => {
    UP_TO.reviewing().thenState('resolution.met').thenNoDeadline('resolution');
  });

  it('is breached when it goes by, which raises the case', () => {
    const late = UP_TO.received();
    late
      .at('2026-03-11T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('resolution') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'ResolutionOverdue' })
      .thenState('resolution.breached', 'escalation.supervisor', 'handling.received')
      .thenNoDeadline('resolution')
      .when('correct-classification', { severity: 'major', reason: '更正' })
      .thenNoDeadline('resolution');
  });
});

describe('the classification', () => {
  it('can be corrected in part, with the reason kept', () => {
    UP_TO.received()
      .when('correct-classification', { category: 'delivery', severity: 'minor', reason: '实为配送' })
      .thenFacts({
        type: 'ClassificationCorrected',
        data: { category: 'delivery', severity: 'minor', reason: '实为配送' },
      })
      .thenData({ category: 'delivery', severity: 'minor' });
  });

  it('isn’t corrected into what it is already', () => {
    UP_TO.received()
      .when('correct-classification', { category: 'product-quality', reason: '无' })
      .thenRefused('nothing-to-correct')
      .when('correct-classification', { reason: '无' })
      .thenRefused('nothing-to-correct');
  });
});
