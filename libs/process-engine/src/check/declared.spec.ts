import { expect, it } from '@jest/globals';
import { findings, lines, SOUND } from '../testing/sound-sample.ts';

const found = findings('declared');

it('finds a fact that never happens', () => {
  expect(found({ facts: { ...SOUND.facts, Vanished: {} } })).toBe(
    'declared: Vanished is accepted in no state',
  );
});

it('finds a command whose fact no state accepts', () => {
  const lost = { meta: { owner: 'boss' }, on: { Found: 'done' } };
  expect(found({ work: { ...SOUND.work, lost }, commands: { find: { leadsTo: 'Found' } } })).toBe(
    lines(
      'declared: Found is accepted in no state',
      '',
      'declared: find leads to Found, which no state accepts',
    ),
  );
});
