import type { Rectangle } from './layout.ts';

/** Where arrow keys lead, as steps across and down. */
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Something aside counts as that much farther than something straight on. */
const ASIDE = 2;

/** The nearest box in the direction of an arrow key; undefined for other keys, and where there is none. */
export function neighbour(
  boxes: ReadonlyMap<string, Rectangle>,
  from: string,
  key: string,
): string | undefined {
  const direction = DIRECTIONS[key];
  const start = boxes.get(from);
  if (!direction || !start) return undefined;
  const [across, down] = direction;
  let nearest: { readonly path: string; readonly far: number } | undefined;
  for (const [path, box] of boxes) {
    const right = middle(box).x - middle(start).x;
    const below = middle(box).y - middle(start).y;
    const ahead = right * across + below * down;
    if (path === from || ahead <= 0) continue;
    const far = ahead + ASIDE * Math.abs(right * down + below * across);
    if (!nearest || far < nearest.far) nearest = { path, far };
  }
  return nearest?.path;
}

const middle = ({ x, y, width, height }: Rectangle) => ({ x: x + width / 2, y: y + height / 2 });
