import type { Actor } from '../definition/actor.ts';
import type { DeadlineChanges } from '../definition/deadline.ts';
import type { MachineReference } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import type { StateValue } from '../statechart/state-value.ts';

/** Which command a fact follows from. */
export interface CommandReference {
  /** Chosen by whoever sent it: the same id has an effect once. */
  readonly id: string;
  /** The command's name, e.g. `propose-solution`. */
  readonly type: string;
  /** A digest of the payload, where the sender chose the id: the same id with another payload is a mistake. */
  readonly digest?: string;
}

/** What is recorded with each fact. A storage format. */
export interface FactMetadata {
  /** What belongs together; the case's id unless the command said otherwise. */
  readonly $correlationId: string;
  /** What caused it: the command's id, or the id of the event that a reaction answers. */
  readonly $causationId: string;
  readonly process: string;
  readonly machine: MachineReference;
  /** Revision of the policy that limits and due moments were taken from. */
  readonly policy: number;
  /** The state before; `null` for the opening fact. */
  readonly from: StateValue | null;
  readonly to: StateValue;
  /** When it happened: ISO 8601, UTC, milliseconds. */
  readonly occurredAt: string;
  readonly actor: Actor;
  readonly command: CommandReference;
  readonly deadlines?: DeadlineChanges;
  /** W3C Trace Context of the request. */
  readonly traceparent?: string;
  /** What it was taken from, where it was recorded elsewhere first: an imported step with all its attributes. */
  readonly source?: Readonly<Record<string, unknown>>;
}

/** A fact ready to be appended to its case's stream. */
export interface FactRecord extends Fact {
  readonly metadata: FactMetadata;
}

/** A fact as it stands in its case's stream. */
export interface RecordedFact extends FactRecord {
  /** Its place in the stream, from 0. */
  readonly revision: number;
  /** Its place in the whole log. */
  readonly position: number;
}
