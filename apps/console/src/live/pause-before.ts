/** The longest pause between two attempts, milliseconds. */
const LONGEST = 30_000;

/**
 * How long to wait before the next attempt: twice as long after each failure, up to half a minute, of which at least half; the rest
 * by chance, so that all browsers don’t come back in the same moment after a restart.
 *
 * @param failures in a row; 0 when the stream has only ended.
 * @param first the pause that the server asks for, milliseconds.
 * @param chance from 0 to 1.
 * @returns milliseconds.
 */
export function pauseBefore(failures: number, first: number, chance: number): number {
  const most = Math.min(LONGEST, first * 2 ** failures);
  return most / 2 + (most / 2) * chance;
}
