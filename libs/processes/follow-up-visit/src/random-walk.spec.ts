import { ESCALATION_LEVELS } from '@huiyin/casework';
import { randomWalk } from '@huiyin/process-engine/testing';
import { expect, it } from '@jest/globals';
import { followUpVisit } from './process.ts';
import { RANDOM_PAYLOADS, randomPlan } from './testing/random-steps.ts';
import { IMPATIENT, MONDAY, PEOPLE } from './testing/stage.ts';

it.each([
  ['other ones every time', {}],
  ['the same ones, which take at least 95 % of its transitions', { seed: 1 }],
] as const)('keeps its invariants on random walks: %s', (_, seeded) => {
  const { coverage } = randomWalk(followUpVisit, {
    policy: IMPATIENT,
    now: MONDAY,
    actors: Object.values(PEOPLE),
    opening: randomPlan,
    commands: RANDOM_PAYLOADS,
    holds(after, { type }, before) {
      if (!before) return;
      const [was, is] = [before, after].map((state) =>
        ESCALATION_LEVELS.findIndex((level) => state.matches(level)),
      );
      expect(after.data.level).toBe(is);
      if (is! > was! && before.data.assignee)
        expect(after.data.escalatedPast).toContain(before.data.assignee);
      if (is! < was!) expect(type).toBe('Deescalated');
    },
    ...seeded,
    walks: 'seed' in seeded ? 150 : 60,
    steps: 50,
  });
  if ('seed' in seeded && coverage.share < 0.95) expect(coverage.missing).toEqual([]);
});
