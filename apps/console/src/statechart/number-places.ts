import type { Line, Point, Rectangle } from './layout.ts';

type Size = Pick<Rectangle, 'width' | 'height'>;

/** A number that is to stand on a line. */
export interface NumberOnLine {
  readonly line: Line;
  readonly size: Size;
  /** Whether the line comes together with others on the way: the number stands where it’s still alone. */
  readonly joins: boolean;
}

/** Where on its parts a number may stand: shares of a part’s length. */
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92];

/**
 * Where numbers on lines are read best: in the middle of the longest straight part, or aside from it, so that none covers a label or
 * another number as long as there is room, and as little of them as can be where there is none. By the line’s id.
 *
 * @param taken what must not be covered.
 */
export function numberPlaces(
  numbers: readonly NumberOnLine[],
  taken: readonly Rectangle[],
): ReadonlyMap<string, Point> {
  const covered = [...taken];
  const places = new Map<string, Point>();
  for (const { line, size, joins } of numbers) {
    const possible = placesOn(joins ? line.points.slice(0, 2) : line.points);
    const place = leastCovering(possible, size, covered);
    if (!place) continue;
    places.set(line.id, place);
    covered.push(around(place, size));
  }
  return places;
}

/** From the longest straight part to the shortest. */
function placesOn(points: readonly Point[]): readonly Point[] {
  const parts = points.slice(1).map((to, index) => {
    const from = points[index]!;
    return { from, to, long: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  return parts
    .sort((one, other) => other.long - one.long)
    .flatMap(({ from, to }) =>
      PLACES.map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })),
    );
}

/** The first of those that cover nothing, else of those that cover least. */
function leastCovering(
  places: readonly Point[],
  size: Size,
  covered: readonly Rectangle[],
): Point | undefined {
  let best: { readonly place: Point; readonly area: number } | undefined;
  for (const place of places) {
    const number = around(place, size);
    const area = covered.reduce((sum, other) => sum + sharedArea(number, other), 0);
    if (!best || area < best.area) best = { place, area };
  }
  return best?.place;
}

const around = ({ x, y }: Point, size: Size): Rectangle => ({
  x: x - size.width / 2,
  y: y - size.height / 2,
  ...size,
});

function sharedArea(one: Rectangle, other: Rectangle): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const along = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, along);
}
