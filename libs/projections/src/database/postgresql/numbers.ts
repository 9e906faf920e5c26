/**
 * Reads a number that PostgreSQL holds with more digits than a number has: counts, positions, moments, and sums of them.
 *
 * @throws RangeError for an integer that would lose digits unnoticed.
 */
export function readNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    throw new RangeError(`${text} in a view is beyond what a number holds exactly.`);
  return number;
}
