import { STEP_DEVIATED } from '../case/deviation.ts';
import { happened } from '../case/fold.ts';
import type { FactMetadata, RecordedFact } from '../case/recorded-fact.ts';
import { deadlineChanges, runningAfter } from '../deadlines/deadline-changes.ts';
import type { Deadline } from '../definition/deadline.ts';
import type { Process } from '../definition/define-process.ts';
import type { HappenedFact } from '../definition/fact.ts';
import type { StateValue } from '../statechart/state-value.ts';
import type { Divergence } from './divergence.ts';
import { same } from './same.ts';
import type { Sources } from './verify-history.ts';
import { XStateReplay } from './xstate-replay.ts';

const replays = new WeakMap<Process, XStateReplay>();

/** One case on its way through the machine, and what of its record differs. */
export class CaseReplay {
  #process: Process | undefined;
  /** The state before the next fact; `undefined` before the opening. */
  #value: StateValue | undefined;
  #data: object | undefined;
  #running: readonly Deadline[] = [];
  #revision = -1;

  constructor(
    readonly caseId: string,
    readonly sources: Sources,
  ) {}

  /** Replays one record after those before it. */
  *step(recorded: RecordedFact): Generator<Divergence> {
    const differs: Differs = (what, was, is) => ({
      caseId: this.caseId,
      revision: recorded.revision,
      position: recorded.position,
      fact: recorded.type,
      what,
      recorded: was ?? null,
      replayed: is ?? null,
    });
    this.#revision += 1;
    if (recorded.revision !== this.#revision) {
      yield differs('revision', recorded.revision, this.#revision);
      if (Number.isSafeInteger(recorded.revision)) this.#revision = recorded.revision;
    }
    try {
      yield* this.#replay(recorded, differs);
    } catch (error) {
      yield differs('unreadable', recorded.metadata, String(error));
    }
  }

  *#replay(recorded: RecordedFact, differs: Differs): Generator<Divergence> {
    const { metadata, type } = recorded;
    const named = this.sources.process(metadata.process, metadata.machine.version);
    if (named?.reference.hash !== metadata.machine.hash || named.id !== metadata.machine.id)
      yield differs('machine', metadata.machine, named?.reference);
    // Without the machine that is named, the one before it may still say what happened.
    const process = named ?? this.#process;
    if (!process) return;
    this.#process = process;
    if (!same(metadata.from, this.#value ?? null)) yield differs('from', metadata.from, this.#value);
    if (type === STEP_DEVIATED) {
      if (this.#value === undefined) yield differs('refused', metadata.to, undefined);
      else if (!same(metadata.to, this.#value)) yield differs('to', metadata.to, this.#value);
      if (metadata.deadlines) yield differs('deadlines', metadata.deadlines, undefined);
      return;
    }
    yield* this.#advance(process, recorded, happened(recorded), differs);
  }

  *#advance(
    process: Process,
    { metadata }: RecordedFact,
    fact: HappenedFact,
    differs: Differs,
  ): Generator<Divergence> {
    const { definition, statechart } = process;
    const witness = witnessOf(process);
    const before = this.#value;
    const next = this.#next(process, witness, fact);
    if (next === undefined) yield differs('refused', metadata.to, before);
    else if (!same(metadata.to, next)) yield differs('to', metadata.to, next);
    // A refused fact may be an altered one in a history that is otherwise sound: what it led to is believed if it can be.
    const after = next ?? (witness.knows(metadata.to) ? metadata.to : before);
    if (after === undefined) return;
    this.#value = after;
    const data = this.#data ? definition.evolve(this.#data, fact) : definition.open(fact, this.caseId);
    this.#data = data;
    const running = this.#running;
    // Believed until the process itself says what runs now: it may know no policy, or no time.
    this.#running = believed(running, metadata);
    const policy = this.sources.policy(process, metadata.policy, definition.storeOf(data));
    if (policy === undefined) {
      yield differs('policy', metadata.policy, undefined);
      return;
    }
    const changes = deadlineChanges(process, policy, {
      before: before === undefined ? undefined : statechart.state(before),
      after: statechart.state(after),
      running,
      fact,
      revision: this.#revision,
      data,
    });
    this.#running = runningAfter(running, changes);
    if (!same(metadata.deadlines, changes)) yield differs('deadlines', metadata.deadlines, changes);
  }

  #next(process: Process, witness: XStateReplay, fact: HappenedFact): StateValue | undefined {
    if (this.#value === undefined || this.#data === undefined)
      return fact.type === process.definition.opening.leadsTo ? witness.initial() : undefined;
    if (process.properties(process.statechart.state(this.#value)).final) return undefined;
    return witness.next(this.#value, this.#data, fact);
  }
}

type Differs = (what: string, was: unknown, is: unknown) => Divergence;

/** What runs according to the record, as far as that can be read. */
function believed(running: readonly Deadline[], { deadlines }: FactMetadata): readonly Deadline[] {
  try {
    return runningAfter(running, deadlines);
  } catch {
    return running;
  }
}

function witnessOf(process: Process): XStateReplay {
  let witness = replays.get(process);
  if (!witness) replays.set(process, (witness = new XStateReplay(process.definition.machine)));
  return witness;
}
