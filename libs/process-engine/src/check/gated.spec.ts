import { expect, it } from '@jest/globals';
import { stateIn } from 'xstate/guards';
import { findings, lines, SOUND } from '../testing/sound-sample.ts';

const found = findings('gated');

const side = (guard: object) => ({
  clock: { initial: 'on', states: { on: { on: { Passed: { target: 'off', ...guard } } }, off: {} } },
});

it('finds a fact of the main region that a side region takes by itself', () => {
  expect(found({ beside: side({}) })).toBe(
    lines('gated: Passed is accepted in doing by clock alone', '  doing —Passed→ doing (clock off)'),
  );
});

it('finds a side region that doesn’t ask the main region’s guard', () => {
  const checking = {
    ...SOUND.work.checking,
    on: { Overdue: {}, Passed: { guard: 'allowed', target: 'done' } },
  };
  const inChecking = { guard: stateIn({ work: 'checking' } as never) };
  expect(
    found({
      work: { ...SOUND.work, checking },
      beside: side(inChecking),
      guards: { allowed: () => true },
    }),
  ).toBe(
    lines(
      'gated: Passed is accepted in checking by clock alone',
      '  doing —Told→ checking',
      '  checking —Passed [not allowed]→ checking (clock off)',
    ),
  );
});

it('accepts what the root itself takes wherever the main region doesn’t', () => {
  expect(found({ on: { Passed: {} } })).toBe('');
});

it('accepts side regions that move together with the main one, and facts of their own', () => {
  const beside = side({ guard: stateIn({ work: 'checking' } as never) });
  expect(found({ beside })).toBe('');
  const own = { clock: { initial: 'on', states: { on: { on: { Stopped: 'off' } }, off: {} } } };
  expect(found({ beside: own })).toBe('');
});
