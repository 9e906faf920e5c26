import { describe, it } from '@jest/globals';
import { PEOPLE, UP_TO } from './testing/stage.ts';

/** Received on Monday at 10:00; the first response is due on Tuesday at 10:00. */
const received = () => UP_TO.received().by(PEOPLE.system);
const remind = (share: number) => ({ deadline: 'firstResponse@0', share });
const AT_HALF = '2026-03-02T22:00+08:00';
const AT_THREE_QUARTERS = '2026-03-03T04:00+08:00';

describe('a reminder', () => {
  it('is recorded once that share of the time is over, and changes no state', () => {
    received()
      .when('remind', remind(0.75), { now: Date.parse(AT_THREE_QUARTERS) - 1 })
      .thenRefused('reminder-not-due', { from: new Date(AT_THREE_QUARTERS).toISOString() })
      .when('remind', remind(0.75), { now: AT_THREE_QUARTERS })
      .thenFacts({
        type: 'DeadlineReminded',
        data: { deadline: 'firstResponse@0', due: '2026-03-03T02:00:00.000Z', share: 0.75 },
      })
      .thenState('handling.received', 'escalation.none')
      .thenDeadline('firstResponse', '2026-03-03T10:00+08:00');
  });

  it('is given once for each share', () => {
    received()
      .at(AT_HALF)
      .when('remind', remind(0.5))
      .at(AT_THREE_QUARTERS)
      .when('remind', remind(0.5))
      .thenRefused('already-reminded', { share: 0.5 })
      .when('remind', remind(0.75))
      .thenFacts({ type: 'DeadlineReminded' })
      .thenData({ reminded: { firstResponse: { deadline: 'firstResponse@0', shares: [0.5, 0.75] } } });
  });

  it('is for what still runs and hasn’t gone by', () => {
    received()
      .at('2026-03-03T10:00+08:00')
      .when('expire-deadline', { deadline: 'firstResponse@0' })
      .when('remind', remind(0.75))
      .thenRefused('deadline-already-expired')
      .when('acknowledge', {}, { actor: PEOPLE.storeManager })
      .when('remind', remind(0.75))
      .thenRefused('deadline-not-running', { deadline: 'firstResponse@0' });
  });

  it('counts anew for a deadline that is set anew', () => {
    const back = UP_TO.awaitingCustomer()
      .by(PEOPLE.system)
      .when('remind', { deadline: 'resolution@0', share: 0.5 })
      .thenRefused('deadline-not-running')
      .by(PEOPLE.agent)
      .at('2026-03-04T10:00+08:00')
      .when('record-information', { information: '见附件' })
      .by(PEOPLE.system)
      .at('2026-03-09T10:00+08:00');
    const deadline = back.deadline('resolution');
    back
      .when('remind', { deadline, share: 0.5 })
      .thenFacts({ type: 'DeadlineReminded' })
      .thenData({ reminded: { resolution: { deadline, shares: [0.5] } } });
  });

  it('isn’t given of what lapses by itself: nobody owes anything', () => {
    const closed = UP_TO.closed().by(PEOPLE.system).at('2026-03-17T10:00+08:00');
    closed
      .when('remind', { deadline: closed.deadline('archiving'), share: 0.5 })
      .thenRefused('deadline-lapses');
  });

  it('is the system’s', () => {
    UP_TO.received().when('remind', remind(0.75), { now: AT_THREE_QUARTERS }).thenRefused('role-not-allowed');
  });
});
