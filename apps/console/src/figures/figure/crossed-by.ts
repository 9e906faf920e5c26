import type { Dimension } from '../asking/dimension.ts';

/**
 * The two dimensions that groups cross in, one down, one across. A state belongs to one process: those two are no table, but a list
 * of each process’s states.
 */
export function crossedBy(by: readonly Dimension[]): readonly [Dimension, Dimension] | undefined {
  const [first, second] = by;
  if (first === undefined || second === undefined) return undefined;
  return by.includes('process') && by.includes('state') ? undefined : [first, second];
}
