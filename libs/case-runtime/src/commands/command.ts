import type { Actor, Fact, Refusal, StateValue } from '@huiyin/process-engine';

/** A command on its way to a case. */
export interface Command {
  /** Name in kebab-case. */
  readonly name: string;
  /** A validated instance of the command's payload class. */
  readonly payload: object;
  readonly actor: Actor;
  /** Chosen by the sender to make repeating harmless. Without one, every sending is another command. */
  readonly id?: string;
  /** The version that the sender saw; the command is not applied to any other. */
  readonly expectedVersion?: number;
  readonly traceparent?: string;
  /** What it belongs to, where that is more than the case: recorded as `$correlationId`. */
  readonly correlationId?: string;
  /** The event that it answers, where it answers one: recorded as `$causationId`. */
  readonly causationId?: string;
}

/** What became of a command. Expected outcomes are values; only broken rules and broken disks throw. */
export type CommandResult =
  | {
      readonly kind: 'done';
      readonly caseId: string;
      /** The case's version afterwards: how many facts it has. */
      readonly version: number;
      /** Log position of the last fact: what a query waits for. */
      readonly position: number;
      readonly facts: readonly string[];
      readonly state: StateValue;
      /** The command had been carried out before; this is the same answer. */
      readonly repeated: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly version?: number }
  | { readonly kind: 'not-found'; readonly caseId: string }
  | { readonly kind: 'foreign-store'; readonly store: string }
  | { readonly kind: 'wrong-version'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'command-id-reused'; readonly commandId: string };

/** What would become of a command: nothing is recorded. */
export type CommandPreview =
  | {
      readonly kind: 'possible';
      readonly caseId: string;
      /** The version that the case would have. */
      readonly version: number;
      /** What would be recorded, in order. */
      readonly facts: readonly Fact[];
      readonly state: StateValue;
    }
  | CommandResult;
