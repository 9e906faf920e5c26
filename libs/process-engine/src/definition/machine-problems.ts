import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { stateNodes } from '../statechart/state-nodes.ts';
import type { ProcessDefinition } from './process.ts';

/** What a machine does that couldn't be recorded, replayed or tabulated. */
export function* machineProblems({ machine, facts, mainRegion }: ProcessDefinition): Generator<string> {
  if (machine.root.type !== 'parallel') yield 'the root isn’t parallel: a machine consists of regions';
  if (!Object.hasOwn(machine.states, mainRegion)) yield `the machine has no region "${mainRegion}"`;
  for (const node of stateNodes(machine)) {
    const at = node.path.join('.') || 'the root';
    yield* nodeProblems(node, at);
    for (const [type, transitions] of node.transitions) {
      if (!Object.hasOwn(facts, type)) yield `${at} takes ${type}, which is not a declared fact`;
      for (const { guard, actions } of transitions) {
        if (actions.length > 0) yield `${at} runs actions on ${type}: data change in evolve() only`;
        yield* guardProblems(machine, guard, `${at} on ${type}`);
      }
    }
  }
}

function* nodeProblems(node: AnyStateNode, at: string): Generator<string> {
  if (node.path.length > 0 && !/^[A-Za-z][A-Za-z0-9-]*$/.test(node.key))
    yield `state "${node.key}" isn’t named by letters, digits and hyphens`;
  if (node.type === 'history') yield `${at} is a history state: what it remembers is in no recorded state`;
  if (node.invoke.length > 0) yield `${at} invokes an actor: its events would never be recorded`;
  if (node.entry.length + node.exit.length > 0)
    yield `${at} has entry or exit actions: data change in evolve() only`;
  if (node.always?.length) yield `${at} has eventless transitions: a step without a recorded fact`;
  if (node.after.length > 0)
    yield `${at} uses "after": declare a deadline instead, XState's timers aren't recorded`;
}

function* guardProblems(machine: AnyStateMachine, guard: unknown, where: string): Generator<string> {
  if (guard === undefined) return;
  if (typeof guard === 'function') {
    if (!('check' in guard)) yield `${where} has an unnamed guard`;
    const { guards = [] } = guard as { readonly guards?: readonly unknown[] };
    for (const inner of guards) yield* guardProblems(machine, inner, where);
    return;
  }
  const { type, params } = typeof guard === 'string' ? { type: guard } : (guard as GuardReference);
  if (!Object.hasOwn(machine.implementations.guards, type))
    yield `${where} asks ${type}, which is no guard of the machine`;
  if (typeof params === 'function')
    yield `${where} computes the parameters of ${type}: they must be constant`;
}

interface GuardReference {
  readonly type: string;
  readonly params?: unknown;
}
