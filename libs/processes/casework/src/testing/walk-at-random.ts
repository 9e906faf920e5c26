import type { Fact, Process } from '@huiyin/process-engine';
import { randomWalk, type WalkOptions } from '@huiyin/process-engine/testing';
import { expect, it } from '@jest/globals';
import type { CaseworkData } from '../casework-data.ts';
import { ESCALATION_LEVELS } from '../escalation-region.ts';
import { MONDAY } from './people.ts';

/** What walks take, beyond when they begin and how many there are. */
type Walked<Data extends CaseworkData, F extends Fact, Policy> = Omit<
  WalkOptions<Data, F, Policy>,
  'now' | 'walks' | 'steps' | 'seed'
>;

/** How many walks, of how many steps at most. */
interface Walks {
  readonly walks: number;
  readonly steps: number;
}

/**
 * Walks through a process at random: what must hold of every case holds, and what must hold of this one. Some walks are other
 * ones every time; others, of one seed, take nearly all of its transitions.
 */
export function walkAtRandom<Data extends CaseworkData, F extends Fact, Policy>(
  process: Process<Data, F, Policy>,
  walked: Walked<Data, F, Policy>,
  unseeded: Walks,
  { seed, ...seeded }: Walks & { readonly seed: number },
): void {
  const options: WalkOptions<Data, F, Policy> = {
    ...walked,
    now: MONDAY,
    holds(after, fact, before) {
      walked.holds?.(after, fact, before);
      if (before) escalationAgreesWithPeople(before, after, fact.type);
    },
  };

  it('keeps its invariants on random walks, other ones every time', () => {
    expect(randomWalk(process, { ...options, ...unseeded }).facts).toBeGreaterThan(unseeded.walks);
  });

  it('keeps them on walks that take at least 95 % of its transitions', () => {
    const { coverage } = randomWalk(process, { ...options, ...seeded, seed });
    if (coverage.share < 0.95) expect(coverage.missing).toEqual([]);
  });
}

type Looked = Parameters<NonNullable<WalkOptions<CaseworkData, Fact, unknown>['holds']>>[0];

/** The level is what the data say; it falls by a leader's word only, and whoever had the case when it rose is passed over. */
function escalationAgreesWithPeople(before: Looked, after: Looked, fact: string): void {
  const [was, is] = [before, after].map((state) =>
    ESCALATION_LEVELS.findIndex((level) => state.matches(level)),
  ) as [number, number];
  const past = after.data.escalatedPast;
  expect(after.data.level).toBe(is);
  if (is > was && before.data.assignee) expect(past).toContain(before.data.assignee);
  if (is < was) expect(fact).toBe('Deescalated');
  if (is === was && was < 2) expect(past).toEqual(before.data.escalatedPast);
}
