import type { components } from '../../api/schema.d.ts';

export type HotSpots = components['schemas']['HotSpots'];

/** A cell’s complaints in a week, and what was usual. */
export type HotSpot = HotSpots['items'][number];

/** What cells of hot spots are made by. */
export type CellDimension = HotSpot['basis'][number];

export type Level = HotSpot['level'];

export const LEVELS = ['alert', 'warning', 'usual', 'unknown'] as const satisfies readonly Level[];

/** Whether somebody should look into it. */
export const isUnusual = ({ level }: Pick<HotSpot, 'level'>): boolean =>
  level === 'alert' || level === 'warning';
