import type { CaseState } from '../case/case-state.ts';
import { leavesOf } from '../check/model.ts';

/** What a step would do to a case: mark a deadline overdue, end it, move it on, or leave it where it is. */
export type Inclination = 'expires' | 'ends' | 'moves' | 'stays';

/** What could come of facts of these types where the case is, whatever the guards say. */
export function inclinationOf(
  { process, at, deadlines }: CaseState,
  facts: string | readonly string[],
): Inclination {
  const rules = process.definition.deadlines;
  if (deadlines.some(({ name, expired }) => !expired && facts.includes(rules[name]?.fact ?? '')))
    return 'expires';
  const { name } = process.properties(at);
  const leaves = [facts]
    .flat()
    .flatMap((fact) => [...leavesOf(process.statechart.branch(at, fact))])
    .flatMap(({ leaf }) => (leaf.kind === 'leads' ? [process.properties(leaf.to)] : []));
  if (leaves.some(({ final }) => final)) return 'ends';
  return leaves.some((to) => to.name !== name) ? 'moves' : 'stays';
}
