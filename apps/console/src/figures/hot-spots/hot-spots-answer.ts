import type { ToldPeriod } from '../asking/answers.ts';
import type { GroupKey } from '../asking/dimension.ts';

/** What cells of hot spots are made by. */
export type CellDimension = 'category' | 'product' | 'store';

export const LEVELS = ['alert', 'warning', 'usual', 'unknown'] as const;
export type Level = (typeof LEVELS)[number];

/** A cell’s complaints in a week, and what was usual. */
export interface HotSpot {
  readonly key: Pick<GroupKey, CellDimension>;
  readonly count: number;
  readonly level: Level;
  readonly score: number | null;
  /** What the usual range was taken from: the cell’s own dimensions, or fewer, with all cells that share them. */
  readonly basis: readonly CellDimension[];
  /** Complaints of the basis in the week, what was expected of it, and how many would still be usual. */
  readonly compared: number;
  readonly expected: number | null;
  readonly usualUpTo: number | null;
  /** The basis’ weeks before, the latest first. */
  readonly history: readonly number[];
  /** Address of the cases behind it. */
  readonly cases: string;
}

export interface HotSpots {
  readonly at: string;
  readonly week: ToldPeriod & { readonly elapsed: number };
  /** How much busier than usual the week is in general, 1 to 3. */
  readonly level: number;
  /** The most unusual first. */
  readonly items: readonly HotSpot[];
}

/** Whether somebody should look into it. */
export const isUnusual = ({ level }: Pick<HotSpot, 'level'>): boolean =>
  level === 'alert' || level === 'warning';
