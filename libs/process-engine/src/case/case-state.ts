import type { CaseView } from '../definition/command.ts';
import type { Deadline } from '../definition/deadline.ts';
import type { Process, StateProperties } from '../definition/define-process.ts';
import type { StatechartState } from '../statechart/statechart.ts';
import { matchesPath, type StateValue } from '../statechart/state-value.ts';
import type { CommandReference } from './recorded-fact.ts';

/** What a command did, as its repetition is answered. */
export interface CommandOutcome {
  readonly command: CommandReference;
  /** Revision of its last fact. */
  readonly revision: number;
  /** Log position of its last fact. */
  readonly position: number;
  /** Types of its facts, in order. */
  readonly facts: readonly string[];
  /** The state that it led to. */
  readonly state: StateValue;
}

/** A case after its facts so far: the fold's result, and a cache: the stream alone counts. */
export class CaseState<Data extends object = object> implements CaseView<Data> {
  constructor(
    readonly process: Process<Data>,
    readonly id: string,
    /** The last fact's place in the stream. */
    readonly revision: number,
    readonly at: StatechartState,
    readonly data: Data,
    /** What runs now, in the order it was set. */
    readonly deadlines: readonly Deadline[],
    /** Outcomes by command id. Shared by the states of one case as it advances. */
    readonly outcomes: Map<string, CommandOutcome>,
  ) {}

  get state(): StateValue {
    return this.at.value;
  }

  get properties(): StateProperties {
    return this.process.properties(this.at);
  }

  get store(): string {
    return this.process.definition.storeOf(this.data);
  }

  matches(path: string): boolean {
    return matchesPath(this.at.value, path);
  }
}
