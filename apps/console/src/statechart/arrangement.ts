import type { Point, RegionLayout } from './layout.ts';

/** Regions side by side or one below the other; sizes in pixels. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of each region, in their order. */
  readonly corners: readonly Point[];
}

/** Between regions, and around all of them, pixels. */
const GAP = 20;
const MARGIN = 4;

/**
 * Places the regions: the first alone, the others in a column at its right side if there is room, else below it, row by row.
 *
 * @param room pixels from left to right.
 */
export function arranged(regions: readonly RegionLayout[], room: number): Arrangement {
  const [main, ...others] = regions;
  if (!main) return { width: 0, height: 0, corners: [] };
  const beside = main.width + GAP + Math.max(0, ...others.map(({ width }) => width)) + 2 * MARGIN;
  const corners: Point[] = [{ x: MARGIN, y: MARGIN }];
  if (beside <= room) {
    let y = MARGIN;
    for (const { height } of others) {
      corners.push({ x: MARGIN + main.width + GAP, y });
      y += height + GAP;
    }
  } else {
    let at = { x: MARGIN, y: MARGIN + main.height + GAP };
    let row = 0;
    for (const { width, height } of others) {
      if (at.x > MARGIN && at.x + width > Math.max(room, main.width)) {
        at = { x: MARGIN, y: at.y + row + GAP };
        row = 0;
      }
      corners.push(at);
      at = { ...at, x: at.x + width + GAP };
      row = Math.max(row, height);
    }
  }
  const right = regions.map(({ width }, index) => corners[index]!.x + width);
  const bottom = regions.map(({ height }, index) => corners[index]!.y + height);
  return { width: Math.max(...right) + MARGIN, height: Math.max(...bottom) + MARGIN, corners };
}
