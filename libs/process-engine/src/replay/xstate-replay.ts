import type { AnyActorScope, AnyStateMachine, StateValue as XStateValue } from 'xstate';
import type { HappenedFact } from '../definition/fact.ts';
import { idleScope } from '../statechart/scope.ts';
import type { StateValue } from '../statechart/state-value.ts';
import { same } from './same.ts';

/** Asks XState's pure `transition()` for every single fact: the independent witness of a replay. */
export class XStateReplay {
  readonly #scope: AnyActorScope;

  constructor(readonly machine: AnyStateMachine) {
    this.#scope = idleScope(machine);
  }

  /**
   * The state after the fact, or `undefined` when XState refuses it.
   *
   * @throws Error when `value` is no state of the machine.
   */
  next(value: StateValue, data: object, fact: HappenedFact): StateValue | undefined {
    const snapshot = this.machine.resolveState({ value: value as XStateValue, context: data });
    if (this.machine.getTransitionData(snapshot, fact).length === 0) return undefined;
    return this.machine.transition(snapshot, fact, this.#scope).value as StateValue;
  }

  initial(): StateValue {
    return this.machine.getInitialSnapshot(this.#scope, undefined).value as StateValue;
  }

  /** Whether this is a state of the machine, with every region in it. */
  knows(value: unknown): value is StateValue {
    try {
      return same(this.machine.resolveState({ value: value as XStateValue, context: {} }).value, value);
    } catch {
      return false;
    }
  }
}
