import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { casesBehind, type CasesOf } from '../figures/asking/cases-of.ts';
import { momentOf, type Scope } from '../figures/asking/question.ts';
import type { ToldPeriod } from '../figures/asking/told-groups.ts';
import { COMPLAINT } from '../figures/definition/populations.ts';
import { periodAt } from '../figures/definition/period.ts';
import { intake } from '../figures/intake.ts';
import { countWeeks } from './count-weeks.ts';
import { findHotSpots, type Cell } from './find-hot-spots.ts';
import { HOT_SPOT_SETTINGS, type HotSpotSettings } from './settings.ts';
import { CELL_DIMENSIONS, type CellDimension } from './weekly-counts.ts';

export interface HotSpotQuestion extends Scope {
  /** What cells are made by. Default: category × product × store. */
  readonly by?: readonly CellDimension[] | undefined;
  /** A moment in the week asked about. Default: the moment asked about. */
  readonly week?: number | undefined;
  /** Tell cells within their usual range, too. */
  readonly all?: boolean | undefined;
  readonly settings?: Partial<HotSpotSettings> | undefined;
}

/** A cell with the cases behind it. */
export interface HotSpot extends Cell {
  /** The complaints of the week, so far. */
  readonly cases: CasesOf;
}

export interface HotSpots {
  /** ISO week; `elapsed` is the share of it that was over: as much of what is usual was expected. */
  readonly week: ToldPeriod & { readonly elapsed: number };
  /** How much busier than usual the week was in general, 1 to 3: that much more was expected of every cell. */
  readonly level: number;
  /** The most unusual first. */
  readonly cells: readonly HotSpot[];
}

/** Where complaints (投诉热点) leave their usual range in a week: early warnings 预警. */
export async function hotSpots(db: Kysely<SupervisionTables>, question: HotSpotQuestion): Promise<HotSpots> {
  const { by = CELL_DIMENSIONS, all = false } = question;
  const settings = { ...HOT_SPOT_SETTINGS, ...question.settings };
  const at = momentOf(question);
  const week = periodAt('week', Math.min(question.week ?? at, at));
  const elapsed = Math.min(1, (at + 1 - week.from) / (week.until - week.from));
  const counts = await countWeeks(db, question, week, settings.weeks);
  const { level, cells } = findHotSpots(counts, { by, elapsed, settings });
  const scope = { ...question, filter: { ...question.filter, process: [COMPLAINT] } };
  const window = { from: week.from, until: Math.min(week.until, at + 1) };
  return {
    week: { ...week, partial: week.until > at, elapsed },
    level,
    cells: cells
      .filter(({ level }) => all || level === 'warning' || level === 'alert')
      .map((cell) => ({ ...cell, cases: casesBehind(intake, scope, cell.key, window).numerator })),
  };
}
