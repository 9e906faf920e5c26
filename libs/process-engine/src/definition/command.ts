import type { Actor } from './actor.ts';
import type { Deadline } from './deadline.ts';
import type { Fact } from './fact.ts';
import type { Refusal } from './refusal.ts';
import type { StateValue } from '../statechart/state-value.ts';

/** What a decision may read of a case. */
export interface CaseView<Data> {
  readonly id: string;
  readonly state: StateValue;
  readonly data: Data;
  readonly deadlines: readonly Deadline[];
  /** Whether the case is in this state, given as a dotted path, e.g. `handling.planning`. */
  matches(path: string): boolean;
}

/** What comes with a command: nothing else is known to a decision, so that it can be repeated. */
export interface Circumstances<Policy> {
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  readonly actor: Actor;
  readonly policy: Policy;
}

/**
 * A command: what somebody asks for. Its payload's class, decorated for validation, is the request's body.
 *
 * A command can be given while the machine accepts the fact that it leads to; nothing about states is written twice.
 */
export interface CommandDeclaration<Data, F extends Fact, Policy, Payload extends object = object> {
  readonly payload: new () => Payload;
  /** Roles that may give it. */
  readonly by: readonly string[];
  /** The fact it leads to first (or the possible ones): the command is offered only while the machine takes such. */
  readonly leadsTo: F['type'] | readonly F['type'][];
  /** What stands in this person's way whatever the payload (four eyes, say). */
  mayNot?(view: CaseView<Data>, circumstances: Circumstances<Policy>): Refusal | undefined;
  /** The facts that follow from it, in order, or why not. Pure. */
  decide(
    view: CaseView<Data>,
    payload: Payload,
    circumstances: Circumstances<Policy>,
  ): readonly F[] | Refusal;
}

/** The command that opens a case: there is nothing to look at yet. */
export interface OpeningDeclaration<F extends Fact, Policy, Payload extends object = object> {
  readonly payload: new () => Payload;
  readonly by: readonly string[];
  readonly leadsTo: F['type'];
  decide(payload: Payload, circumstances: Circumstances<Policy>): readonly F[] | Refusal;
}
