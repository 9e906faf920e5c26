import type { Actor } from '../definition/actor.ts';
import type { CommandReference } from '../case/recorded-fact.ts';

/** What a command carries besides its payload. */
export interface CommandEnvelope {
  readonly command: CommandReference;
  readonly actor: Actor;
  /** When it happened, in milliseconds since the Unix epoch. */
  readonly now: number;
  /** The policy in force for the case's store, and the revision that it is recorded under. */
  readonly policy: unknown;
  readonly policyRevision: number;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly traceparent?: string;
}
