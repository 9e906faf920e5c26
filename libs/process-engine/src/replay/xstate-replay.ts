import type { AnyActorScope, AnyStateMachine, StateValue as XStateValue } from 'xstate';
import type { HappenedFact } from '../definition/fact.ts';
import { idleScope } from '../statechart/scope.ts';
import type { StateValue } from '../statechart/state-value.ts';

/** Asks XState's pure `transition()` for every single fact: the independent witness of a replay. */
export class XStateReplay {
  readonly #scope: AnyActorScope;

  constructor(readonly machine: AnyStateMachine) {
    this.#scope = idleScope(machine);
  }

  /** The state after the fact, or `undefined` when XState refuses it. */
  next(value: StateValue, data: object, fact: HappenedFact): StateValue | undefined {
    const snapshot = this.machine.resolveState({ value: value as XStateValue, context: data });
    if (this.machine.getTransitionData(snapshot, fact).length === 0) return undefined;
    return this.machine.transition(snapshot, fact, this.#scope).value as StateValue;
  }

  initial(): StateValue {
    return this.machine.getInitialSnapshot(this.#scope, undefined).value as StateValue;
  }
}
