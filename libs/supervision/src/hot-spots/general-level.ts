import { median } from './usual-range.ts';
import { margins, type WeeklyCounts } from './weekly-counts.ts';

/** Categories with fewer complaints a week say nothing about the level. */
const ENOUGH = 5;
/** Of fewer categories the middle one may be the very one that bursts. */
const CATEGORIES = 3;
/** Beyond this a week is unusual as a whole, and shall show. */
const HIGHEST = 3;

/**
 * How much busier than usual the week is in general: the middle of the ratios of this week to the usual one over all categories.
 * A season or a rush day lifts most categories, and then each of its cells is busy without being a hot spot; a burst lifts one
 * category, which the middle doesn't follow. It only excuses: a quiet week (1) accuses nobody who is as busy as ever.
 *
 * @param elapsed the share of the week that is over.
 */
export function generalLevel(counts: WeeklyCounts, weeks: number, elapsed: number): number {
  const ratios = [...margins(counts, ['category'], weeks).values()].flatMap(
    ({ weeks: [now = 0, ...before] }) => {
      const usual = median(before);
      return usual >= ENOUGH && elapsed > 0 ? [now / (usual * elapsed)] : [];
    },
  );
  return ratios.length < CATEGORIES ? 1 : Math.min(Math.max(median(ratios), 1), HIGHEST);
}
