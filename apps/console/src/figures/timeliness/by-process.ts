import type { SlaGroup } from './sla-answer.ts';

/** A process’s deadlines. */
export interface ProcessDeadlines {
  readonly process: string;
  /** Each deadline once, with what was told of it: once, or store by store. */
  readonly deadlines: readonly { readonly target: string; readonly groups: readonly SlaGroup[] }[];
}

/** Deadlines by their process; the most often missed share first. */
export function byProcess(groups: readonly SlaGroup[]): readonly ProcessDeadlines[] {
  return [...Map.groupBy(groups, ({ group }) => group.process ?? '')].map(([process, own]) => ({
    process,
    deadlines: [...Map.groupBy(own, ({ group }) => group.target ?? '')]
      .map(([target, told]) => ({ target, groups: told }))
      .sort(
        (one, other) => onTime(one.groups) - onTime(other.groups) || (one.target < other.target ? -1 : 1),
      ),
  }));
}

/** The share met in time of all groups together; what wasn’t decided at all comes last. */
function onTime(groups: readonly SlaGroup[]): number {
  const sum = (of: (group: SlaGroup) => number) => groups.reduce((total, group) => total + of(group), 0);
  const decided = sum((group) => group.onTime.denominator);
  return decided === 0 ? 2 : sum((group) => group.onTime.numerator) / decided;
}

/** The stores that anything was told of, in order. */
export const storesOf = (groups: readonly SlaGroup[]): readonly string[] =>
  [...new Set(groups.flatMap(({ group }) => group.store ?? []))].sort();
