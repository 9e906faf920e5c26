import type { CaseState, Process, RecordedFact } from '@huiyin/process-engine';

/** A fact that reactions answer. */
export interface Cause {
  /** The fact's id in the log. */
  readonly eventId: string;
  readonly caseId: string;
  readonly process: Process;
  readonly fact: RecordedFact;
  /** The case right after the fact: the same whenever the reaction is repeated. */
  then(): Promise<CaseState>;
  /** The case as it is recorded by now. */
  now(): Promise<CaseState>;
  /** The id of the command that an effect of this name is given as. */
  commandId(effect: string): string;
}

/** Opens a case. */
export interface OpenCaseEffect {
  readonly kind: 'open';
  /** Tells the effects of one reaction to one fact apart; kebab-case. */
  readonly name: string;
  readonly process: Process;
  readonly payload: object;
}

/** Gives a command on a case. */
export interface GiveCommandEffect {
  readonly kind: 'give';
  readonly name: string;
  readonly process: Process;
  readonly caseId: string;
  readonly command: string;
  readonly payload: object;
  /** Refusals by which there is nothing left to do: the case has been dealt with otherwise. */
  readonly needless?: readonly string[];
}

/** What is done about a fact: a command, so that whatever happens is decided and recorded as always. */
export type Effect = OpenCaseEffect | GiveCommandEffect;

/**
 * Something that the system does of itself when a fact is recorded. Its effects are given at least once, in order, under ids
 * that follow from the fact: repeating them changes nothing.
 */
export interface Reaction {
  /** Part of the ids of its commands: never changed. Kebab-case. */
  readonly name: string;
  /** Types of the facts that it looks at; every type where none is given. */
  readonly on?: readonly string[];
  /** Which of those it answers. Pure. */
  readonly when?: (fact: RecordedFact) => boolean;
  /**
   * What there is to be done.
   *
   * @throws CannotReactError when nothing can be done until somebody has seen to it.
   */
  then(cause: Cause): Promise<readonly Effect[]>;
}

/** A reaction that can't do what it is for: it is parked, where people find it. */
export class CannotReactError extends Error {
  override readonly name = 'CannotReactError';
  constructor(
    /** For programs, in kebab-case. */
    readonly code: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Whether a reaction answers a fact. */
export const answers = ({ on, when }: Reaction, fact: RecordedFact): boolean =>
  (on === undefined || on.includes(fact.type)) && (when === undefined || when(fact));
