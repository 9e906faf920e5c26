import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { stateNodes } from '../statechart/state-nodes.ts';

/** A transition as a picture shows it: one for all the conditions on the other regions that it may have. */
export interface Arrow {
  readonly source: AnyStateNode;
  readonly fact: string;
  /** The same as the source where a fact is only recorded. */
  readonly target: AnyStateNode;
  /** Named guards that it asks, e.g. `not enoughAttempts`. */
  readonly guards: readonly string[];
}

/** Every transition of a machine in the order of its states; what differs only in where other regions are counts once. */
export function arrowsOf(machine: AnyStateMachine): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const source of stateNodes(machine)) {
    for (const [fact, transitions] of source.transitions) {
      for (const { target, guard } of transitions) {
        const guards = namedGuards(guard);
        for (const to of target ?? [source]) {
          const key = JSON.stringify([source.path, fact, to.path, guards]);
          if (!arrows.has(key)) arrows.set(key, { source, fact, target: to, guards });
        }
      }
    }
  }
  return [...arrows.values()];
}

/**
 * The named guards inside a guard, all of which must hold. Conditions on where other regions are have no name and are left out;
 * so is an `or` that such a condition could satisfy.
 */
function namedGuards(guard: unknown): readonly string[] {
  if (typeof guard === 'string') return [guard];
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return [String(guard.type)];
  if (typeof guard !== 'function' || !('guards' in guard) || !Array.isArray(guard.guards)) return [];
  const inner = guard.guards.map((part) => namedGuards(part).join(' and '));
  const named = inner.filter((part) => part !== '');
  if (guard.name === 'not') return named.map((name) => `not ${name}`);
  if (guard.name === 'or') return named.length === inner.length ? [named.join(' or ')] : [];
  return named;
}
