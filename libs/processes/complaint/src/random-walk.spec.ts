import { randomWalk } from '@huiyin/process-engine/testing';
import { expect, it } from '@jest/globals';
import { complaint } from './process.ts';
import { RANDOM_PAYLOADS, randomRegistration } from './testing/random-steps.ts';
import { IMPATIENT, MONDAY, PEOPLE } from './testing/stage.ts';

it('keeps its invariants on random walks that take at least 95 % of its transitions', () => {
  const { coverage } = randomWalk(complaint, {
    policy: IMPATIENT,
    now: MONDAY,
    actors: Object.values(PEOPLE),
    opening: randomRegistration,
    commands: RANDOM_PAYLOADS,
    walks: 150,
    steps: 60,
  });
  if (coverage.share < 0.95) expect(coverage.missing).toEqual([]);
});
