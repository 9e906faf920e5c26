import type { AnyStateMachine } from 'xstate';
import type { HappenedFact } from '../definition/fact.ts';

/** A guard as a transition names it, its parameters included. */
export interface GuardCall {
  /** One text for equal calls. */
  readonly key: string;
  readonly name: string;
  readonly params: unknown;
}

/** Asks a guard's implementation, the case's data as they were before the fact. */
export function askGuard(
  machine: AnyStateMachine,
  call: GuardCall,
  data: object,
  fact: HappenedFact,
): boolean {
  const guard: unknown = machine.implementations.guards[call.name];
  if (typeof guard !== 'function') throw new Error(`Machine ${machine.id} has no guard named ${call.name}.`);
  return Boolean(guard({ context: data, event: fact }, call.params));
}

export const guardCall = (name: string, params: unknown): GuardCall => ({
  key: params === undefined ? name : `${name}(${JSON.stringify(params)})`,
  name,
  params,
});
