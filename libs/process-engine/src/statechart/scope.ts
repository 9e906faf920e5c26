import { createActor, type AnyActorScope, type AnyStateMachine } from 'xstate';

/**
 * The scope that XState's pure functions ask for, made once per machine and used for every transition. Nothing in
 * it does anything: no effect of a machine is ever executed here.
 */
export function idleScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine);
  return {
    self,
    id: machine.id,
    sessionId: machine.id,
    system: self.system,
    logger: () => undefined,
    defer: () => undefined,
    emit: () => undefined,
    stopChild: () => undefined,
    actionExecutor: () => undefined,
  };
}
