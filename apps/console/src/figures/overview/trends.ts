import type { FiguresOverview } from '../asking/answers.ts';

/** Values of a figure, the earliest first; null: nothing was counted. */
export type Trend = readonly (number | null)[];

/**
 * The values of a figure in the periods that overviews tell, each with the one before it.
 *
 * @param overviews the latest first, two periods apart; one that hasn’t come yet is a gap.
 */
export function trendOf(name: string, overviews: readonly (FiguresOverview | undefined)[]): Trend {
  const values = overviews.flatMap((overview) => {
    const told = overview?.groups[0]?.figures[name];
    return [told?.value ?? null, told?.previous?.value ?? null];
  });
  return values.reverse();
}
