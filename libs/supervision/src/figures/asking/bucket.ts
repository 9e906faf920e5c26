import { sql, type Expression, type RawBuilder } from 'kysely';

/**
 * Which of the stretches between bounds a moment lies in, counted from 0. The bounds are computed outside of the database,
 * by one calendar for both dialects, and looked for in halves: a year of days takes nine comparisons a row.
 *
 * @param bounds ascending; the moment is known to lie within them.
 */
export function bucketOf(moment: Expression<unknown>, bounds: readonly number[]): RawBuilder<number> {
  const between = (low: number, high: number): RawBuilder<number> => {
    if (high - low <= 1) return sql<number>`${sql.lit(low)}`;
    const middle = (low + high) >> 1;
    return sql<number>`case when ${moment} < ${sql.lit(bounds[middle]!)} then ${between(low, middle)} else ${between(middle, high)} end`;
  };
  return between(0, Math.max(bounds.length - 1, 1));
}
