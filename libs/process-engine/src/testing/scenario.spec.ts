import { describe, expect, it } from '@jest/globals';
import { BOSS, CLOCK, errand, WORKER } from './errand.ts';
import { sampleProcess } from './sample-process.ts';
import { scenario } from './scenario.ts';

const NOW = '2026-03-02T09:00+08:00';
const story = () => scenario(errand, { policy: { total: 60_000 }, now: NOW, actor: WORKER });
const begun = () => story().given({ type: 'Opened', data: {} }).when('begin');

it('tells what is given, what is commanded and what follows', () => {
  story()
    .given(
      { type: 'Opened', data: {} },
      { type: 'Noted', data: { text: 'x' }, at: '2026-03-02T09:00:30+08:00' },
    )
    .by(BOSS)
    .at('2026-03-02T09:00:40+08:00')
    .when('hurry')
    .thenFacts({ type: 'Hurried', data: {} })
    .thenDeadlines({ beginning: '2026-03-02T09:00:01+08:00', total: '2026-03-02T09:01:40+08:00' })
    .thenDeadline('total', Date.parse('2026-03-02T09:01:40+08:00'))
    .thenNoDeadline('doing')
    .thenState('work.asked', 'clock.running')
    .thenData({ counts: { Noted: 1, Hurried: 1 } });
});

it('records who acted and when: the scenario’s, unless one step says otherwise', () => {
  const { history } = story()
    .given({ type: 'Opened', data: {}, actor: CLOCK })
    .when('hurry', {}, { actor: BOSS, commandId: 'mine' })
    .when('begin');
  expect(
    history.map(({ metadata: { actor, occurredAt, command } }) => [actor.id, occurredAt, command]),
  ).toEqual([
    ['c1', '2026-03-02T01:00:00.000Z', { id: 'given-0', type: 'given' }],
    ['b1', '2026-03-02T01:00:00.000Z', { id: 'mine', type: 'hurry' }],
    ['w1', '2026-03-02T01:00:00.000Z', { id: 'command-2', type: 'begin' }],
  ]);
});

it('adds the opening’s defaults to an opening fact', () => {
  const process = sampleProcess({
    work: { one: { on: { Ended: 'two' } }, two: { type: 'final' } },
    change: { openingDefaults: (policy) => ({ limit: (policy as { limit: number }).limit, from: 'policy' }) },
  });
  const { history } = scenario(process, { policy: { limit: 3 }, now: NOW, actor: WORKER }).given({
    type: 'Opened',
    data: { from: 'test' },
  });
  expect(history[0]?.data).toEqual({ limit: 3, from: 'test' });
});

describe('fails', () => {
  const failures: Readonly<Record<string, readonly [() => unknown, string]>> = {
    'when a given fact isn’t accepted': [
      () => begun().given({ type: 'Begun', data: {} }),
      'Begun isn’t accepted in (clock.running work.doing)',
    ],
    'when the case isn’t opened by its opening command': [
      () => story().when('begin'),
      'the case isn’t open yet',
    ],
    'when other facts follow': [() => begun().thenFacts({ type: 'Noted' }), 'Begun'],
    'when fewer facts follow': [() => begun().thenFacts({ type: 'Begun' }, { type: 'Noted' }), 'Noted'],
    'when a fact has other data': [
      () => begun().thenFacts({ type: 'Begun', data: { a: 1 } }),
      'data of Begun',
    ],
    'when facts follow although a refusal was expected': [
      () => begun().thenRefused('boss-drops'),
      'accepted (Begun), not refused as boss-drops',
    ],
    'when a refusal comes although facts were expected': [
      () => begun().when('drop').thenFacts({ type: 'Dropped' }),
      'refused as boss-drops: {"role":"worker"}',
    ],
    'when another refusal comes': [() => begun().when('drop').thenRefused('not-running'), 'not-running'],
    'when a refusal has other details': [
      () => begun().when('drop').thenRefused('boss-drops', { role: 'boss' }),
      'details of boss-drops',
    ],
    'when a refusal goes unnoticed': [() => begun().when('drop').when('note'), 'refused as boss-drops'],
    'when a refusal goes unnoticed before a fact': [
      () => begun().when('drop').given({ type: 'Noted', data: {} }),
      'refused as boss-drops',
    ],
    'when nothing was commanded': [
      () => story().given({ type: 'Opened', data: {} }).thenFacts(),
      'no command came',
    ],
    'when another deadline runs': [() => begun().thenDeadlines({ doing: '2026-03-02T09:01+08:00' }), 'total'],
    'when a deadline is due at another time': [() => begun().thenDeadline('doing', NOW), 'doing'],
    'when a deadline hasn’t expired': [
      () => begun().thenDeadline('doing', { due: '2026-03-02T09:01+08:00', expired: true }),
      'doing',
    ],
    'when a deadline doesn’t run': [
      () => begun().thenDeadline('beginning', NOW),
      'beginning doesn’t run; running: total, doing',
    ],
    'when a deadline runs': [() => begun().thenNoDeadline('doing'), 'doing runs'],
    'when the case is elsewhere': [
      () => begun().thenState('clock.running', 'work.asked'),
      'the case is in (clock.running work.doing), not in work.asked',
    ],
    'when the data differ': [() => begun().thenData({ counts: { Begun: 2 } }), 'data of the case'],
    'when other commands are allowed': [() => begun().thenAllowed(WORKER, 'finish'), 'note'],
    'when a time is no date': [() => begun().at('soon'), '"soon" is no date'],
    'when there is no case to look at': [() => story().state, 'the case isn’t open yet'],
  };
  for (const [rule, [fail, message]] of Object.entries(failures))
    it(rule, () => expect(fail).toThrow(message));

  it('when a replay doesn’t confirm the history', () => {
    let calls = 0;
    const process = sampleProcess({
      work: { one: { on: { Ended: 'two', Overdue: {} } }, two: { type: 'final' } },
      deadlines: { one: { due: () => (calls += 1) } },
    });
    expect(() => scenario(process, { policy: {}, now: NOW, actor: WORKER }).when('open')).toThrow(
      'the history diverges',
    );
  });
});
