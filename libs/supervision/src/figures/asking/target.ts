import type { GroupKey, FigureFilter } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';

/** The target of a figure in a store (empty: the company) that was in force at a moment; undefined: none. */
export type TargetOf = (figure: string, store: string, at: number) => number | undefined;

/** A target beside a value. */
export interface TargetState {
  readonly value: number | 'falling';
  /** null: there is nothing to compare. */
  readonly achieved: boolean | null;
}

/** Whose target a group is held against: its own store's, or that of the one store asked about, or the company's. */
export function storeOf(key: GroupKey, filter: FigureFilter = {}): string {
  const [only, ...more] = filter.store ?? [];
  return key.store ?? (more.length === 0 ? only : undefined) ?? '';
}

/** How a value stands to the target in force at a moment; undefined where there is none. */
export function targetState(
  figure: Figure,
  value: number | null,
  before: number | null | undefined,
  inForce: number | undefined,
): TargetState | undefined {
  const target = inForce ?? (figure.target === 'falling' ? figure.target : undefined);
  if (target === undefined) return undefined;
  if (target !== 'falling')
    return { value: target, achieved: value === null ? null : reaches(figure, value, target) };
  const comparable = value !== null && before !== null && before !== undefined;
  // What is at nought already can't fall any more.
  return { value: target, achieved: comparable ? value < before || value === 0 : null };
}

const reaches = ({ better }: Figure, value: number, target: number): boolean =>
  better === 'higher' ? value >= target : value <= target;

/** The figures' own targets: for where no company sets any. */
export const ownTarget =
  ({ target }: Figure): TargetOf =>
  () =>
    typeof target === 'number' ? target : undefined;
