import type { Point, Rectangle } from './layout.ts';

/** Corners are rounded by that much, pixels. */
const RADIUS = 6;
/** An arrow’s head: length and half of its width, pixels. */
const HEAD = { length: 8, half: 4 };

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** The point that lies that far from `a` on the way to `b`. */
function towards(a: Point, b: Point, far: number): Point {
  const whole = distance(a, b);
  const share = whole === 0 ? 0 : Math.min(1, far / whole);
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** A line through all points with rounded corners, as `d` of an SVG path. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  const parts = others.map((point, index) => {
    const before = points[index]!;
    const after = points[index + 2];
    if (!after) return `L${at(point)}`;
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
    return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
  });
  return `M${at(first)}${parts.join('')}`;
}

/** The head of an arrow at the end of a line, as `d` of an SVG path. */
export function headPath(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const neck = towards(end, before, HEAD.length);
  const long = distance(end, neck) || 1;
  const across = { x: ((end.y - neck.y) / long) * HEAD.half, y: ((neck.x - end.x) / long) * HEAD.half };
  const one = { x: neck.x + across.x, y: neck.y + across.y };
  const other = { x: neck.x - across.x, y: neck.y - across.y };
  return `M${at(end)}L${at(one)}L${at(other)}Z`;
}

/** Where on its parts a number may stand: shares of a part’s length. */
const PLACES = [0.5, 0.3, 0.7, 0.15, 0.85];

/**
 * Where a number on the line is read best: in the middle of the longest straight part, or beside it, so that it covers no label.
 *
 * @param size how wide and high the number is, pixels.
 */
export function numberPlace(
  points: readonly Point[],
  size: Pick<Rectangle, 'width' | 'height'>,
  label?: Rectangle,
): Point {
  const parts = points.slice(1).map((point, index) => [points[index]!, point] as const);
  parts.sort((one, other) => distance(...other) - distance(...one));
  const places = parts.flatMap(([from, to]) =>
    PLACES.map((share) => towards(from, to, distance(from, to) * share)),
  );
  const free = ({ x, y }: Point) =>
    !label ||
    Math.abs(x - label.x - label.width / 2) >= (size.width + label.width) / 2 ||
    Math.abs(y - label.y - label.height / 2) >= (size.height + label.height) / 2;
  return places.find(free) ?? places[0] ?? { x: 0, y: 0 };
}

/** Just after the beginning: where a line is still alone that comes together with others. */
export const startOf = ([first, second]: readonly Point[]): Point =>
  first && second ? towards(first, second, distance(first, second) / 2) : { x: 0, y: 0 };
