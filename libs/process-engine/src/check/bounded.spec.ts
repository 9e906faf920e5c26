import { expect, it } from '@jest/globals';
import { and, not, stateIn } from 'xstate/guards';
import { findings, lines, SOUND } from '../testing/sound-sample.ts';

const found = findings('bounded');

const loop = (refused: object | string) => ({
  ...SOUND.work,
  checking: { ...SOUND.work.checking, on: { ...SOUND.work.checking.on, Refused: refused } },
});
const inState = (state: string) => stateIn({ work: state } as never);
/** Levels that `Refused` climbs in the last round, and `Lowered` leaves again. */
const levels = (up: object = { guard: and([inState('checking'), 'isLast']) }) => ({
  level: {
    initial: 'low',
    states: {
      low: { on: { Refused: { ...up, target: 'high' } } },
      high: { on: { Lowered: 'low' } },
    },
  },
});
const bounds = {
  guards: { isLast: () => false, other: () => false },
  change: { loopBounds: [{ guard: 'isLast' }], escalationLevels: ['level.low', 'level.high'] },
};

it('finds a loop without any bound, with the way into it', () => {
  expect(found({ work: loop('doing') })).toBe(
    lines(
      'bounded: nothing ends the loop doing —Told→ checking, checking —Refused→ doing',
      '  doing —Told→ checking',
      '  checking —Refused→ doing',
    ),
  );
});

it('shows the way to a loop that begins later', () => {
  const work = {
    before: { meta: { owner: 'worker' }, on: { Begun: 'doing' } },
    ...loop('doing'),
  };
  expect(found({ work })).toContain('\n  before —Begun→ doing\n  doing —Told→ checking\n');
});

it('accepts a loop that the bound’s last round climbs out of', () => {
  expect(found({ work: loop('doing'), beside: levels(), ...bounds })).toBe('');
});

it('accepts a loop that climbs in every round', () => {
  const beside = levels({ guard: inState('checking') });
  expect(found({ work: loop('doing'), beside, ...bounds })).toBe('');
});

const isLast = { guards: bounds.guards, change: { loopBounds: [{ guard: 'isLast' }] } };

it('accepts a loop that climbs, and that a person gives back by a decision of its own', () => {
  const beside = {
    level: {
      initial: 'low',
      states: {
        low: { on: { Refused: { guard: inState('checking'), target: 'high' } } },
        high: { on: { Refused: { guard: inState('checking'), target: 'top' }, Lowered: 'low' } },
        top: { on: { Lowered: 'high' } },
      },
    },
  };
  const change = { escalationLevels: ['level.low', 'level.high', 'level.top'] };
  expect(found({ work: loop('doing'), beside, change })).toBe('');
});

it('accepts a loop that isn’t accepted after the last round', () => {
  const work = loop({ guard: not('isLast'), target: 'doing' });
  expect(found({ work, ...isLast })).toBe('');
});

it('accepts a loop that the last round leaves', () => {
  const work = loop([{ guard: 'isLast', target: 'done' }, { target: 'doing' }]);
  expect(found({ work, ...isLast })).toBe('');
});

it('finds a loop whose bound changes nothing in the last round', () => {
  const work = loop([{ guard: 'isLast', target: 'doing', reenter: true }, { target: 'doing' }]);
  expect(found({ work, ...isLast })).toBe(
    lines(
      'bounded: nothing ends the loop doing —Told→ checking, checking —Refused→ doing',
      '  doing —Told→ checking',
      '  checking —Refused [isLast]→ doing',
    ),
  );
});

it('finds a loop with a guard that promises no bound', () => {
  const work = loop({ guard: 'other', target: 'doing' });
  expect(found({ work, ...isLast })).toContain('  checking —Refused [other]→ doing');
});

it('finds a loop that only a guard without a bound’s promise climbs out of', () => {
  const beside = levels({ guard: and([inState('checking'), 'other']) });
  expect(found({ work: loop('doing'), beside, ...bounds })).toContain('[not other]');
});

it('finds a loop that gives back by itself what it climbs', () => {
  const beside = {
    level: {
      initial: 'low',
      states: {
        low: { on: { Refused: { guard: inState('checking'), target: 'high' } } },
        high: { on: { Told: { guard: inState('doing'), target: 'low' } } },
      },
    },
  };
  const three = ['level.low', 'level.high', 'level.top'];
  const top = { ...beside.level.states, top: {} };
  const change = { escalationLevels: three };
  expect(
    found({
      work: loop('doing'),
      beside: { level: { ...beside.level, states: top } },
      change,
    }),
  ).toBe(
    lines(
      'bounded: nothing ends the loop checking —Refused→ doing, doing —Told→ checking',
      '  doing —Told→ checking',
      '  checking —Refused→ doing (level high)',
      '  doing (level high) —Told→ checking',
    ),
  );
});

it('doesn’t call it a loop when the main region stays where it is', () => {
  const doing = { ...SOUND.work.doing, on: { ...SOUND.work.doing.on, Noted: {} } };
  expect(found({ work: { ...SOUND.work, doing } })).toBe('');
});
