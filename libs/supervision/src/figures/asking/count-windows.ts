import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import { momentOf, type Scope } from './question.ts';
import { tally, type TalliedGroup } from './tally.ts';
import type { Window } from './windows.ts';

/**
 * Counts what happened in stretches that follow one another, by one statement; a stock, as it stood at the end of each, by
 * one statement a stretch. Buckets are numbered as the stretches are.
 */
export async function countWindows(
  db: Kysely<SupervisionTables>,
  figure: Figure,
  scope: Scope,
  by: readonly Dimension[],
  windows: readonly Window[],
): Promise<TalliedGroup[]> {
  if (figure.moment) return tally(db, { figure, scope, by, bounds: boundsOf(windows) });
  const counted: TalliedGroup[] = [];
  for (const [bucket, window] of windows.entries()) {
    const groups = await tally(db, { figure, scope: asItStood(scope, window), by, bounds: [] });
    counted.push(...groups.map((group) => ({ ...group, bucket })));
  }
  return counted;
}

/** A stock is told as of the end of its stretch, or as of now where that isn't over yet. */
export function asItStood(scope: Scope, { until }: Window): Scope {
  return until === undefined || until > momentOf(scope) ? scope : { ...scope, asOf: until - 1 };
}

/** The first and last bound may be open: whatever has a moment lies within them. */
function boundsOf(windows: readonly Window[]): readonly number[] {
  const [first] = windows;
  if (!first || (windows.length === 1 && first.from === undefined && first.until === undefined)) return [];
  const bounds = windows.map(({ from }) => from ?? Number.MIN_SAFE_INTEGER);
  return [...bounds, windows.at(-1)!.until ?? Number.MAX_SAFE_INTEGER];
}
