import { randomWalk } from '@huiyin/process-engine/testing';
import { expect, it } from '@jest/globals';
import { complaint } from './process.ts';
import { RANDOM_PAYLOADS, randomRegistration } from './testing/random-steps.ts';
import { IMPATIENT, MONDAY, PEOPLE } from './testing/stage.ts';

const LEVELS = ['escalation.none', 'escalation.supervisor', 'escalation.store-manager'];

it('keeps its invariants on random walks that take at least 95 % of its transitions', () => {
  const { coverage } = randomWalk(complaint, {
    policy: IMPATIENT,
    now: MONDAY,
    actors: Object.values(PEOPLE),
    opening: randomRegistration,
    commands: RANDOM_PAYLOADS,
    holds(after, { type }, before) {
      if (!before) return;
      const [was, is] = [before, after].map((state) => LEVELS.findIndex((level) => state.matches(level)));
      const past = after.data.escalatedPast;
      if (is! > was! && before.data.assignee) expect(past).toContain(before.data.assignee);
      if (is! < was!) expect(type).toBe('Deescalated');
      if (is === was && was! < 2) expect(past).toEqual(before.data.escalatedPast);
      // The clock stands still while the customer is asked, unless it has run out before.
      expect(after.matches('resolution.paused')).toBe(
        after.matches('handling.awaitingCustomer') && !after.matches('resolution.breached'),
      );
    },
    walks: 150,
    steps: 60,
  });
  if (coverage.share < 0.95) expect(coverage.missing).toEqual([]);
});
