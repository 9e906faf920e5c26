import type { AnyActorScope, AnyStateMachine, StateValue as XStateValue } from 'xstate';
import { guardCall, type GuardCall } from './guard.ts';
import { idleScope } from './scope.ts';
import type { StateValue } from './state-value.ts';

/** What XState does with a fact in a state when the guards answer in a given way. */
export interface Outcome {
  /** The first guard that was asked beyond the answers given; the outcome then isn't final. */
  readonly open: GuardCall | undefined;
  /** The state afterwards, or `undefined` when the fact isn't accepted. */
  readonly next: StateValue | undefined;
  /** The regions that take the fact, by name; `''` where the root itself does. Empty when it isn't accepted. */
  readonly regions: readonly string[];
}

/**
 * Asks XState itself where a fact leads, for given answers of the guards, without any case at hand. Every guard is
 * replaced by one that answers from the list, so the statechart's semantics stay XState's own.
 */
export class Exploration {
  readonly #machine: AnyStateMachine;
  readonly #scope: AnyActorScope;
  #answers: ReadonlyMap<string, boolean> = new Map();
  #open: GuardCall | undefined;

  constructor(machine: AnyStateMachine) {
    const guards = Object.fromEntries(
      Object.keys(machine.implementations.guards).map((name) => [
        name,
        (_: unknown, params: unknown) => this.#answer(guardCall(name, params)),
      ]),
    );
    this.#machine = machine.provide({ guards });
    this.#scope = idleScope(this.#machine);
  }

  /** The state that a case begins in. */
  initial(): StateValue {
    return this.#machine.getInitialSnapshot(this.#scope, undefined).value as StateValue;
  }

  outcome(state: StateValue, factType: string, answers: ReadonlyMap<string, boolean>): Outcome {
    this.#answers = answers;
    this.#open = undefined;
    const snapshot = this.#machine.resolveState({ value: state as XStateValue, context: {} });
    const event = { type: factType };
    const taken = this.#machine.getTransitionData(snapshot, event);
    if (taken.length === 0) return { open: this.#open, next: undefined, regions: [] };
    const next = this.#machine.transition(snapshot, event, this.#scope);
    if (next.status === 'error') throw next.error;
    const regions = [...new Set(taken.map(({ source }) => source.path[0] ?? ''))];
    return { open: this.#open, next: next.value as StateValue, regions };
  }

  #answer(call: GuardCall): boolean {
    const answer = this.#answers.get(call.key);
    if (answer === undefined) this.#open ??= call;
    return answer ?? false;
  }
}
