import { randomWalk, type WalkOptions } from '@huiyin/process-engine/testing';
import { expect, it } from '@jest/globals';
import type { ComplaintData } from './data.ts';
import type { ComplaintFact } from './facts.ts';
import { complaint } from './process.ts';
import type { ComplaintPolicy } from './settings.ts';
import { RANDOM_PAYLOADS, randomRegistration } from './testing/random-steps.ts';
import { IMPATIENT, MONDAY, PEOPLE } from './testing/stage.ts';

const LEVELS = ['escalation.none', 'escalation.supervisor', 'escalation.store-manager'];

const options: WalkOptions<ComplaintData, ComplaintFact, ComplaintPolicy> = {
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
};

it('keeps its invariants on random walks, other ones every time', () => {
  expect(randomWalk(complaint, { ...options, walks: 60, steps: 60 }).facts).toBeGreaterThan(60);
});

it('keeps them on walks that take at least 95 % of its transitions', () => {
  const { coverage } = randomWalk(complaint, { ...options, walks: 300, steps: 60, seed: 2 });
  if (coverage.share < 0.95) expect(coverage.missing).toEqual([]);
});
