import type { HappenedFact } from './fact.ts';

/** A deadline that runs in a case. */
export interface Deadline {
  /** `<name>@<revision of the fact that set it>`: entering a state again starts another one. */
  readonly id: string;
  readonly name: string;
  /** When it is due: ISO 8601, UTC. Computed once, when it is set. */
  readonly due: string;
  /** When it was set, as a folded case knows it: ISO 8601, UTC. Not recorded again: it is when the fact happened that sets it. */
  readonly since?: string;
  /** Whether it went by: the case still owes what was due. */
  readonly expired?: true;
}

/** What a due moment is computed from. */
export interface DueContext<Data, Policy> {
  /** The fact that sets the deadline. */
  readonly fact: HappenedFact;
  /** The case's data, that fact included. */
  readonly data: Data;
  /** The policy in force; its revision is recorded with the fact. */
  readonly policy: Policy;
}

/** A deadline as a definition declares it. */
export interface DeadlineRule<Data, Policy> {
  /** The state it runs in, as a dotted path from the machine's root, e.g. `handling.received`. Left: cleared. */
  readonly runsIn: string;
  /** The fact offered when it is due; its data name the deadline: `{ deadline: id }`. */
  readonly fact: string;
  /** When it passes the case moves on by itself and nobody owed anything: it makes no case overdue. */
  readonly lapses?: true;
  /** Facts that start it anew although the state stays. */
  readonly restartedBy?: readonly string[];
  /** The state in which it stands still, as a dotted path: cleared there, and set anew on coming back, it is the same target going on. */
  readonly pausesIn?: string;
  /** Facts that end it without what was owed being done, because it isn't owed any more: it is neither met nor missed then. */
  readonly cancelledBy?: readonly string[];
  /** The due moment in milliseconds since the Unix epoch, or `undefined` when none is owed in this case. */
  due(context: DueContext<Data, Policy>): number | undefined;
}

/** What one fact does to the deadlines of a case; recorded with it. */
export interface DeadlineChanges {
  readonly set?: readonly Deadline[];
  /** Identities of deadlines that no longer run. */
  readonly cleared?: readonly string[];
  /** Identities of deadlines that went by unmet: they stay until their state is left, and don't fire again. */
  readonly expired?: readonly string[];
}
