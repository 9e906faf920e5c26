/** A point of a small chart, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where the points of a trend stand in a box: from its smallest value at the bottom to its biggest at the top. Values that aren’t
 * known part the line.
 *
 * @returns pieces without gaps.
 */
export function sparkPieces(
  values: readonly (number | null)[],
  width: number,
  height: number,
): readonly Point[][] {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  const range = Math.max(...known) - least;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const pieces: Point[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null) pieces.push([]);
    else {
      // What never changed runs through the middle.
      const share = range === 0 ? 0.5 : (value - least) / range;
      pieces.at(-1)?.push({ x: index * step, y: height * (1 - share) });
    }
  }
  return pieces.filter((piece) => piece.length > 0);
}
