import { expect, it } from '@jest/globals';
import { sampleProcess, type Sample } from '../testing/sample-process.ts';
import { SOUND } from '../testing/sound-sample.ts';
import { statesWithWayOn } from './ways-on.ts';

const ways = (sample: Sample) => [...statesWithWayOn(sampleProcess(sample))].sort();
const commands = { tell: { leadsTo: 'Told' }, pass: { leadsTo: 'Passed' }, wait: { leadsTo: 'Overdue' } };

it('goes on from every state from which commands lead to an end', () => {
  expect(ways({ ...SOUND, commands })).toEqual(['checking', 'doing', 'done']);
});

it('doesn’t go on where only a fact would that no command leads to', () => {
  const { tell, wait } = commands;
  expect(ways({ ...SOUND, commands: { tell, wait } })).toEqual(['done']);
  const { pass } = commands;
  expect(ways({ ...SOUND, commands: { pass, wait } })).toEqual(['checking', 'done']);
});

it('doesn’t go on where commands lead round in a circle', () => {
  const work = {
    ...SOUND.work,
    doing: { meta: { owner: 'worker' }, on: { Told: 'waiting' } },
    waiting: { meta: { owner: 'worker' }, on: { Overdue: 'doing' } },
  };
  expect(ways({ ...SOUND, work, commands })).toEqual([]);
});
