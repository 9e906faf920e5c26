import { expect, it } from '@jest/globals';
import { findings, lines, SOUND } from '../testing/sound-sample.ts';

const found = findings('answered');

it('finds an end that the customer isn’t told of', () => {
  const doing = { ...SOUND.work.doing, on: { ...SOUND.work.doing.on, Dropped: 'done' } };
  expect(found({ work: { ...SOUND.work, doing } })).toBe(
    lines(
      'answered: done can be reached although nobody told the customer the outcome',
      '  doing —Dropped→ done',
    ),
  );
});

it('wants another answer when the matter is opened anew', () => {
  const checking = { ...SOUND.work.checking, on: { ...SOUND.work.checking.on, AskedAgain: {} } };
  expect(
    found({
      work: { ...SOUND.work, checking },
      facts: { ...SOUND.facts, AskedAgain: { asks: true } },
    }),
  ).toBe(
    lines(
      'answered: done can be reached although nobody told the customer the outcome',
      '  doing —Told→ checking',
      '  checking —AskedAgain→ checking',
      '  checking —Passed→ done',
    ),
  );
});

it('lets the opening be the answer', () => {
  expect(found({ facts: { Opened: { asks: true, answers: true } } })).toBe('');
});
