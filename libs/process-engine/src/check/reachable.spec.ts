import { expect, it } from '@jest/globals';
import { findings, lines, SOUND } from '../testing/sound-sample.ts';

const found = findings('reachable');

it('finds a state that nothing leads to, once for all that lies in it', () => {
  const lost = { initial: 'inner', states: { inner: {} }, on: { Passed: 'done' } };
  expect(found({ work: { ...SOUND.work, lost } })).toBe('reachable: nothing leads to work.lost');
});

it('finds a side region’s state that nothing leads to', () => {
  expect(found({ beside: { side: { initial: 'one', states: { one: {}, two: {} } } } })).toBe(
    'reachable: nothing leads to side.two',
  );
});

it('finds a state that no end can be reached from', () => {
  const checking = { meta: { owner: 'boss' }, on: { Overdue: {} } };
  const doing = { ...SOUND.work.doing, on: { ...SOUND.work.doing.on, Finished: 'done' } };
  expect(found({ work: { ...SOUND.work, doing, checking } })).toBe(
    lines('reachable: from checking no final state can be reached', '  doing —Told→ checking'),
  );
});
