import type { AnyStateMachine } from 'xstate';
import type { HappenedFact } from '../definition/fact.ts';
import { Exploration } from './exploration.ts';
import { askGuard, type GuardCall } from './guard.ts';
import { stateKey, type StateValue } from './state-value.ts';

/** One state of a machine, every region included; there is one object per distinct state. */
export interface StatechartState {
  readonly value: StateValue;
  readonly key: string;
}

/** Where a fact leads from a state: at once, or depending on a guard. */
export type Branch =
  | {
      readonly kind: 'leads';
      readonly to: StatechartState;
      /** The regions that take the fact, by name; `''` where the root itself does. */
      readonly regions: readonly string[];
    }
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'guard';
      readonly guard: GuardCall;
      readonly yes: () => Branch;
      readonly no: () => Branch;
    };

const REFUSED: Branch = { kind: 'refused' };

interface TabledState extends StatechartState {
  readonly branches: Map<string, Branch>;
}

/**
 * A machine's transitions as a table that fills itself: the first time a fact is met in a state, XState's pure
 * `transition()` says where it leads; afterwards the answer is looked up, and only the guards are asked anew.
 * (`docs/decisions` says why, and what it measured; replay for audit asks XState for every single fact.)
 */
export class Statechart {
  readonly #states = new Map<string, TabledState>();
  readonly #statesByText = new Map<string, TabledState>();
  readonly #exploration: Exploration;
  /** The state that a case begins in. */
  readonly initial: StatechartState;

  constructor(readonly machine: AnyStateMachine) {
    this.#exploration = new Exploration(machine);
    this.initial = this.state(this.#exploration.initial());
  }

  /** The one object for a state. */
  state(value: StateValue): StatechartState {
    // Recorded values come with their keys in the same order nearly always: their text is told faster than their key.
    const text = JSON.stringify(value);
    let state = this.#statesByText.get(text);
    if (!state) this.#statesByText.set(text, (state = this.#stateByKey(value)));
    return state;
  }

  /** The state after the fact, or `undefined` when the machine doesn't accept it. Executes nothing. */
  next(state: StatechartState, data: object, fact: HappenedFact): StatechartState | undefined {
    let branch = this.branch(state, fact.type);
    while (branch.kind === 'guard') {
      branch = askGuard(this.machine, branch.guard, data, fact) ? branch.yes() : branch.no();
    }
    return branch.kind === 'leads' ? branch.to : undefined;
  }

  /** Whether some transition of the state takes facts of this type, whatever its guards would say. */
  mayAccept(state: StatechartState, factType: string): boolean {
    return accepts(this.branch(state, factType));
  }

  /** All that can follow from a type of fact in a state: for the model checks. */
  branch(state: StatechartState, factType: string): Branch {
    const { branches } = state as TabledState;
    let branch = branches.get(factType);
    if (!branch) branches.set(factType, (branch = this.#explore(state, factType, new Map())));
    return branch;
  }

  #stateByKey(value: StateValue): TabledState {
    const key = stateKey(value);
    let state = this.#states.get(key);
    if (!state) this.#states.set(key, (state = { value, key, branches: new Map() }));
    return state;
  }

  #explore(state: StatechartState, factType: string, answers: ReadonlyMap<string, boolean>): Branch {
    const { open, next, regions } = this.#exploration.outcome(state.value, factType, answers);
    if (open) {
      const answered = (answer: boolean) =>
        once(() => this.#explore(state, factType, new Map(answers).set(open.key, answer)));
      return { kind: 'guard', guard: open, yes: answered(true), no: answered(false) };
    }
    return next === undefined ? REFUSED : { kind: 'leads', to: this.state(next), regions };
  }
}

function accepts(branch: Branch): boolean {
  if (branch.kind === 'guard') return accepts(branch.yes()) || accepts(branch.no());
  return branch.kind === 'leads';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
