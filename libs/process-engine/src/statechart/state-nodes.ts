import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { matchesPath, type StateValue } from './state-value.ts';

/** Every state node of a machine, the root first, parents before their children. */
export function stateNodes(machine: AnyStateMachine): readonly AnyStateNode[] {
  const below = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(below)];
  return below(machine.root);
}

/** The atomic and final nodes that a state lies in, one per region. */
export function activeLeaves(machine: AnyStateMachine, value: StateValue): readonly AnyStateNode[] {
  return stateNodes(machine).filter(
    (node) =>
      (node.type === 'atomic' || node.type === 'final') &&
      node.path.length > 0 &&
      matchesPath(value, node.path.join('.')),
  );
}
