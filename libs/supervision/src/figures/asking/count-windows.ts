import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import { momentOf, type Scope } from './question.ts';
import { alike, tally, type TalliedGroup } from './tally.ts';
import type { Window } from './windows.ts';

/**
 * Counts what happened in stretches that follow one another, by one statement for all figures that are alike; stocks, as they
 * stood at the end of each, by one statement a stretch. Buckets are numbered as the stretches are.
 */
export async function countWindows(
  db: Kysely<SupervisionTables>,
  figures: readonly Figure[],
  scope: Scope,
  by: readonly Dimension[],
  windows: readonly Window[],
): Promise<ReadonlyMap<Figure, readonly TalliedGroup[]>> {
  const counted = new Map<Figure, TalliedGroup[]>();
  for (const some of Map.groupBy(figures, alike).values()) {
    const groups = await (some[0]?.moment
      ? tally(db, { figures: some, scope, by, bounds: boundsOf(windows) })
      : stocks(db, some, scope, by, windows));
    for (const [place, figure] of some.entries()) counted.set(figure, groups[place] ?? []);
  }
  return counted;
}

async function stocks(
  db: Kysely<SupervisionTables>,
  figures: readonly Figure[],
  scope: Scope,
  by: readonly Dimension[],
  windows: readonly Window[],
): Promise<TalliedGroup[][]> {
  const counted: TalliedGroup[][] = figures.map(() => []);
  for (const [bucket, window] of windows.entries()) {
    const stood = await tally(db, { figures, scope: asItStood(scope, window), by, bounds: [] });
    for (const [place, groups] of stood.entries())
      counted[place]!.push(...groups.map((group) => ({ ...group, bucket })));
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
