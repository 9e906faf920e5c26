import type { Point } from './layout.ts';

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
