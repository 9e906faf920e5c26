/** What a week's count usually is. */
export interface UsualRange {
  /** What the count would be in an ordinary week, or in the part of it that is over. */
  readonly expected: number;
  /** How far counts usually are from it, on Anscombe's scale; 1 for counts that vary by chance alone. */
  readonly spread: number;
}

/**
 * Anscombe's scale (1948): on it a Poisson count has a standard deviation of about 1 whatever its mean, so that cells with one
 * complaint a week and with fifty are judged alike.
 */
export const anscombe = (count: number): number => 2 * Math.sqrt(count + 3 / 8);

/** Of an even number the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median absolute deviation times this estimates the standard deviation of a normal distribution. */
const MAD_SCALE = 1.4826;

/**
 * The usual range by median and median absolute deviation, which up to half of the weeks may be unusual without moving much
 * (Iglewicz & Hoaglin 1993). Counts vary by chance at least as Poisson's do: below that the spread of a few quiet weeks is luck.
 *
 * @param history counts of whole weeks, at least one.
 * @param scale how much of such a week is looked at: the share of it that is over, times the general level.
 */
export function usualRange(history: readonly number[], scale: number): UsualRange {
  const scores = history.map(anscombe);
  const middle = median(scores);
  const mad = median(scores.map((score) => Math.abs(score - middle)));
  return { expected: median(history) * scale, spread: Math.max(1, MAD_SCALE * mad) };
}

/** How many usual spreads a count is above what is expected; negative below it. */
export const scoreOf = (count: number, { expected, spread }: UsualRange): number =>
  (anscombe(count) - anscombe(expected)) / spread;

/** The highest count with a score below a limit. */
export function usualUpTo({ expected, spread }: UsualRange, limit: number): number {
  const bound = ((anscombe(expected) + limit * spread) / 2) ** 2 - 3 / 8;
  // Rounding must not move the bound itself to the usual side.
  return Math.max(0, Math.ceil(bound - 1e-9) - 1);
}
