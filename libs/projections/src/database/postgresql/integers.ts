/**
 * Reads a 64-bit integer. Positions and moments are safe integers; one that isn't would lose digits unnoticed.
 *
 * @throws RangeError
 */
export function readInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`${text} in a view is beyond what a number holds exactly.`);
  return number;
}
