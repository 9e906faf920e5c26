import { happened } from '../case/fold.ts';
import { STEP_DEVIATED } from '../case/deviation.ts';
import type { RecordedFact } from '../case/recorded-fact.ts';
import { deadlineChanges, runningAfter } from '../deadlines/deadline-changes.ts';
import type { Deadline } from '../definition/deadline.ts';
import type { Process } from '../definition/define-process.ts';
import type { StateValue } from '../statechart/state-value.ts';
import { XStateReplay } from './xstate-replay.ts';

/** Something recorded that the machine which is said to have produced it doesn't produce. */
export interface Divergence {
  readonly caseId: string;
  readonly revision: number;
  readonly position: number;
  readonly fact: string;
  /** What differs: `machine`, `policy`, `revision`, `refused`, `from`, `to`, `deadlines`. */
  readonly what: string;
  readonly recorded: unknown;
  readonly replayed: unknown;
}

/** What a replay needs besides the history: definitions and policies by what the facts name. */
export interface Sources {
  process(id: string, version: number): Process | undefined;
  /** The policy of that revision for a store, or `undefined` when no such policy was recorded. */
  policy(process: Process, revision: number, store: string): unknown;
}

const replays = new WeakMap<Process, XStateReplay>();

/**
 * Replays one case's stream through the machine version that its facts name, by XState itself, and compares every recorded
 * state and deadline. Goes on from what the machine says, so that one alteration is reported once.
 */
export function* verifyHistory(
  caseId: string,
  history: Iterable<RecordedFact>,
  sources: Sources,
): Generator<Divergence> {
  let value: StateValue | undefined;
  let data: object | undefined;
  let running: readonly Deadline[] = [];
  let revision = -1;
  for (const recorded of history) {
    const { metadata, type } = recorded;
    const differs = (what: string, was: unknown, is: unknown): Divergence => ({
      caseId,
      revision: recorded.revision,
      position: recorded.position,
      fact: type,
      what,
      recorded: was,
      replayed: is,
    });
    revision += 1;
    if (recorded.revision !== revision) yield differs('revision', recorded.revision, revision);
    revision = recorded.revision;
    const process = sources.process(metadata.process, metadata.machine.version);
    if (!process || process.reference.hash !== metadata.machine.hash) {
      yield differs('machine', metadata.machine, process?.reference ?? null);
      if (!process) return;
    }
    if (value !== undefined && !same(metadata.from, value)) yield differs('from', metadata.from, value);
    if (type === STEP_DEVIATED) {
      if (!same(metadata.to, value)) yield differs('to', metadata.to, value ?? null);
      continue;
    }
    const fact = happened(recorded);
    const before = value;
    const next = stepByXState(process, value, data, fact);
    if (next === undefined) yield differs('refused', metadata.to, null);
    else if (!same(metadata.to, next)) yield differs('to', metadata.to, next);
    if (before === undefined && metadata.from !== null) yield differs('from', metadata.from, null);
    data = data ? process.definition.evolve(data, fact) : process.definition.open(fact, caseId);
    value = next ?? metadata.to;
    const policy = sources.policy(process, metadata.policy, process.definition.storeOf(data));
    if (policy === undefined) {
      yield differs('policy', metadata.policy, null);
    } else {
      const { statechart } = process;
      const changes = deadlineChanges(process, policy, {
        before: before === undefined ? undefined : statechart.state(before),
        after: statechart.state(value),
        running,
        fact,
        revision,
        data,
      });
      if (!same(metadata.deadlines, changes))
        yield differs('deadlines', metadata.deadlines ?? null, changes ?? null);
    }
    running = runningAfter(running, metadata.deadlines);
  }
}

function stepByXState(
  process: Process,
  value: StateValue | undefined,
  data: object | undefined,
  fact: ReturnType<typeof happened>,
) {
  let replay = replays.get(process);
  if (!replay) replays.set(process, (replay = new XStateReplay(process.definition.machine)));
  if (value === undefined || data === undefined)
    return fact.type === process.definition.opening.leadsTo ? replay.initial() : undefined;
  if (process.properties(process.statechart.state(value)).final) return undefined;
  return replay.next(value, data, fact);
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]));
}
