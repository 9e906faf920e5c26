import { expect, it } from '@jest/globals';
import { findings, lines, SOUND } from '../testing/sound-sample.ts';

const found = findings('deadline-facts');

it('finds a deadline that could never be marked overdue', () => {
  const checking = { ...SOUND.work.checking, on: { Passed: 'done' } };
  expect(found({ work: { ...SOUND.work, checking } })).toBe(
    lines(
      'deadline-facts: Overdue isn’t accepted in checking, where the deadline checking runs',
      '  doing —Told→ checking',
    ),
  );
});

it('finds a deadline whose fact a guard can refuse', () => {
  const checking = {
    ...SOUND.work.checking,
    on: { Passed: 'done', Overdue: { guard: 'late', target: 'done' } },
  };
  expect(found({ work: { ...SOUND.work, checking }, guards: { late: () => true } })).toContain(
    'Overdue isn’t accepted in checking when guards refuse it',
  );
});
