import { generalLevel } from './general-level.ts';
import { HOT_SPOT_SETTINGS, type HotSpotSettings } from './settings.ts';
import { scoreOf, usualRange, usualUpTo } from './usual-range.ts';
import {
  CELL_DIMENSIONS,
  margins,
  nameOf,
  type CellDimension,
  type CellKey,
  type WeeklyCounts,
  type Weeks,
} from './weekly-counts.ts';

/** `unknown`: nothing is known yet of what would be usual. */
export type HotSpotLevel = 'usual' | 'warning' | 'alert' | 'unknown';

/** A cell of the week looked at. */
export interface Cell {
  readonly key: CellKey;
  /** Complaints of the week, so far. */
  readonly count: number;
  readonly level: HotSpotLevel;
  /** Usual spreads above what was expected; null where nothing is known. */
  readonly score: number | null;
  /**
   * What the usual range was taken from: the cell itself or, while it is too young, the margin that these dimensions name, with all
   * its cells together.
   */
  readonly basis: readonly CellDimension[];
  /** Complaints of the basis in the week so far, what was expected of them, and how many would still be usual. */
  readonly compared: number;
  readonly expected: number | null;
  readonly usualUpTo: number | null;
  /** The basis' weeks before, the latest first. */
  readonly history: Weeks;
}

export interface FindOptions {
  /** What cells are made by. Default: category × product × store. */
  readonly by?: readonly CellDimension[];
  /** The share of the week that is over, 0 to 1: as much of what is usual is expected. */
  readonly elapsed: number;
  readonly settings?: Partial<HotSpotSettings>;
}

/** What is left out, one after the other, until something is old enough to have a usual range. */
const COARSER: readonly CellDimension[] = ['product', 'store', 'category'];

/**
 * Judges every cell that had complaints in the weeks looked at; the most unusual first. Pure: the same counts have the same hot
 * spots.
 */
export function findHotSpots(
  counts: WeeklyCounts,
  { by = CELL_DIMENSIONS, elapsed, settings: said }: FindOptions,
): { readonly level: number; readonly cells: readonly Cell[] } {
  const settings = { ...HOT_SPOT_SETTINGS, ...said };
  const level = generalLevel(counts, settings.weeks, elapsed);
  const bases = basesOf(by).map((by) => ({ by, cells: margins(counts, by, settings.weeks) }));
  const [own] = bases;
  const cells = [...own!.cells.values()].map((cell) => {
    for (const { by, cells } of bases) {
      const { weeks } = cells.get(nameOf(cell.key, by))!;
      const history = weeks.slice(1, 1 + knownWeeks(counts, cell.key, by, settings));
      if (history.length >= settings.leastWeeks)
        return judged(cell.key, cell.weeks[0]!, weeks[0]!, { by, history, scale: elapsed * level }, settings);
    }
    return unknown(cell.key, cell.weeks[0]!);
  });
  return { level, cells: cells.sort(mostUnusualFirst) };
}

interface Basis {
  readonly by: readonly CellDimension[];
  readonly history: Weeks;
  readonly scale: number;
}

function judged(
  key: CellKey,
  count: number,
  compared: number,
  { by, history, scale }: Basis,
  settings: HotSpotSettings,
): Cell {
  const range = usualRange(history, scale);
  const score = scoreOf(compared, range);
  // A margin's excess is this cell's if the others alone would be usual.
  const isTheOne = compared === count || scoreOf(compared - count, range) < settings.warning;
  const level = count < settings.leastCount || !isTheOne ? 'usual' : levelOf(score, settings);
  const { expected } = range;
  return {
    key,
    count,
    level,
    score,
    basis: by,
    compared,
    expected,
    usualUpTo: usualUpTo(range, settings.warning),
    history,
  };
}

const levelOf = (score: number, { warning, alert }: HotSpotSettings): HotSpotLevel => {
  if (score >= alert) return 'alert';
  return score >= warning ? 'warning' : 'usual';
};

const unknown = (key: CellKey, count: number): Cell => ({
  key,
  count,
  level: 'unknown',
  score: null,
  basis: [],
  compared: count,
  expected: null,
  usualUpTo: null,
  history: [],
});

/** The cell's own dimensions, then fewer and fewer of them. */
function basesOf(by: readonly CellDimension[]): (readonly CellDimension[])[] {
  const bases: (readonly CellDimension[])[] = [by];
  for (const dimension of COARSER)
    if (by.includes(dimension)) bases.push(bases.at(-1)!.filter((other) => other !== dimension));
  return bases;
}

/** How many whole weeks of history a key has: its product, and its store, had to be there. The week of the first complaint is none. */
function knownWeeks(
  { firstWeeks }: WeeklyCounts,
  key: CellKey,
  by: readonly CellDimension[],
  { weeks }: HotSpotSettings,
): number {
  const since = [
    ...(by.includes('product') ? [firstWeeks.product.get(key.product ?? null) ?? 0] : []),
    by.includes('store')
      ? (firstWeeks.store.get(key.store ?? null) ?? 0)
      : Math.max(0, ...firstWeeks.store.values()),
  ];
  return Math.max(0, Math.min(weeks, ...since.map((week) => week - 1)));
}

const LEVELS: readonly HotSpotLevel[] = ['alert', 'warning', 'usual', 'unknown'];

function mostUnusualFirst(a: Cell, b: Cell): number {
  const byLevel = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
  if (byLevel !== 0) return byLevel;
  const byScore = (b.score ?? 0) - (a.score ?? 0) || b.count - a.count;
  if (byScore !== 0) return byScore;
  return JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1;
}
