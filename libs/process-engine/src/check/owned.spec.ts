import { expect, it } from '@jest/globals';
import { findings, lines, SOUND } from '../testing/sound-sample.ts';

const found = findings('owned');

it('finds a state that nobody is responsible in', () => {
  const work = { ...SOUND.work, checking: { on: SOUND.work.checking.on } };
  expect(found({ work })).toBe(lines('owned: checking has nobody responsible', '  doing —Told→ checking'));
});

it('finds a state that two roles are responsible in', () => {
  const checking = {
    type: 'parallel',
    on: SOUND.work.checking.on,
    states: {
      sums: { meta: { owner: 'boss' } },
      goods: { meta: { owner: 'worker' } },
    },
  };
  expect(found({ work: { ...SOUND.work, checking } })).toContain(' has boss and worker responsible');
});

it('finds a state in which no deadline runs', () => {
  expect(found({ deadlines: { doing: {} } })).toBe(
    lines('owned: no deadline runs in checking', '  doing —Told→ checking'),
  );
});

it('takes a final state inside another one for no end of the case', () => {
  const checking = {
    initial: 'looking',
    on: SOUND.work.checking.on,
    states: { looking: { meta: { owner: 'boss' }, on: { Seen: 'seen' } }, seen: { type: 'final' } },
  };
  expect(found({ work: { ...SOUND.work, checking } })).toBe(
    lines(
      'owned: checking.seen has nobody responsible',
      '  doing —Told→ checking.looking',
      '  checking.looking —Seen→ checking.seen',
    ),
  );
});
