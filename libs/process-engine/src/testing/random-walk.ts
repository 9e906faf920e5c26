import assert from 'node:assert/strict';
import fc, { type Arbitrary } from 'fast-check';
import type { CaseState } from '../case/case-state.ts';
import type { RecordedFact } from '../case/recorded-fact.ts';
import type { Actor } from '../definition/actor.ts';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import { Heading } from './heading.ts';
import { Invariants } from './invariants.ts';
import { epochOf, type Moment } from './moment.ts';
import { TransitionCoverage } from './transition-coverage.ts';
import { Walker } from './walker.ts';

/** Makes random data for a step, looking at the case as it stands and at the time (epoch milliseconds). */
export type StepData<Data extends object> = (state: CaseState<Data>, now: number) => Arbitrary<object>;

/** What random walks through a process need to know of it. */
export interface WalkOptions<Data extends object, F extends Fact, Policy> {
  readonly policy: Policy;
  /** Default: 1. */
  readonly policyRevision?: number;
  /** When the cases begin. */
  readonly now: Moment;
  /** Who may act: every role that some command asks for. Commands are given by those who may, and now and then by others. */
  readonly actors: readonly Actor[];
  /** Payloads of the opening command. */
  readonly opening: Arbitrary<object>;
  /** Payloads by command, for all of them. */
  readonly commands: Readonly<Record<string, StepData<Data>>>;
  /** Data of facts that are to be recorded without a command, by type: what an import does. */
  readonly facts?: Partial<Readonly<Record<F['type'], StepData<Data>>>>;
  /** What must hold of this process after every fact; throws when it doesn't. */
  readonly holds?: (after: CaseState<Data>, fact: RecordedFact, before: CaseState<Data> | undefined) => void;
  /** How many cases. Default: 100. */
  readonly walks?: number;
  /** How many steps a case has at most. Default: 40. */
  readonly steps?: number;
  /** Printed when a walk fails: the same seed gives the same walks. */
  readonly seed?: number;
}

/** What the walks came by. */
export interface WalkReport {
  readonly coverage: TransitionCoverage;
  /** Facts recorded. */
  readonly facts: number;
  /** How often each code was met. */
  readonly refusals: ReadonlyMap<string, number>;
}

/**
 * Walks through a process at random: from its opening, each step is one of the commands (or facts) that are possible where the
 * case is, with random data, actors and waiting times. Two steps of three head for transitions that no walk has taken yet. After every step all `Invariants` hold, and in the end XState verifies
 * the whole history; a refusal changes nothing and has a label.
 *
 * @throws Error with the seed, what was found, and the shortest walk that leads there.
 */
export function randomWalk<Data extends object, F extends Fact, Policy>(
  process: Process<Data, F, Policy>,
  options: WalkOptions<Data, F, Policy>,
): WalkReport {
  const forgotten = Object.keys(process.definition.commands).filter((name) => !(name in options.commands));
  assert.deepEqual(forgotten, [], 'commands without a generator of payloads');
  const plain = process as unknown as Process;
  const coverage = new TransitionCoverage(plain);
  const invariants = new Invariants(plain);
  const refusals = new Map<string, number>();
  const notebook = { invariants, coverage, refusals };
  let facts = 0;
  let failed: readonly string[] | undefined;
  const details = fc.check(
    fc.property(stepSeeds(options.steps ?? 40), ([first, ...others]) => {
      // What a walk heads for depends on the walks before it. Shortened walks must head for the same as the one that failed.
      const aims = failed ?? coverage.missing;
      const heading = new Heading(plain, aims);
      const walker = new Walker(plain, options as never, epochOf(options.now), notebook, heading);
      try {
        walker.open(first!);
        for (const seed of others) if (walker.goesOn) walker.step(seed);
        walker.verify();
      } catch (error) {
        failed = aims;
        throw new Error(`${String(error)}\nAfter:\n${walker.story()}`, { cause: error });
      } finally {
        facts += walker.log.history.length;
      }
    }),
    { numRuns: options.walks ?? 100, ...(options.seed !== undefined && { seed: options.seed }) },
  );
  if (details.failed)
    throw new Error(`A random walk failed (seed: ${details.seed}). ${String(details.errorInstance)}`, {
      cause: details.errorInstance,
    });
  return { coverage, facts, refusals };
}

/** A walk is one number a step: shortening it leaves steps out. */
const stepSeeds = (steps: number): Arbitrary<number[]> =>
  fc.noBias(fc.array(fc.noShrink(fc.integer()), { minLength: 1, maxLength: steps + 1, size: 'max' }));
