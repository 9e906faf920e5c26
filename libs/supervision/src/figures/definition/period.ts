import type { Label } from '@huiyin/process-engine';
import { label } from './label.ts';

export const DAY = 86_400_000;

/**
 * Asia/Shanghai: +08:00 without daylight saving time since 1991. Periods are cut there, wherever the database or the
 * process runs.
 */
const OFFSET = 8 * 3_600_000;

export const PERIOD_LABELS = {
  day: label('日', 'Day'),
  week: label('周', 'Week'),
  month: label('月', 'Month'),
  quarter: label('季', 'Quarter'),
  year: label('年', 'Year'),
} as const satisfies Record<string, Label>;

export type PeriodUnit = keyof typeof PERIOD_LABELS;

export const PERIOD_UNITS = Object.keys(PERIOD_LABELS) as readonly PeriodUnit[];

/** A stretch of the calendar: from its first moment up to, and without, its last. Epoch milliseconds. */
export interface Period {
  readonly unit: PeriodUnit;
  /** `2026-03-02`, `2026-W10` (ISO 8601: weeks begin on Monday), `2026-03`, `2026-Q1`, `2026`. */
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/** Months of a unit that is made of months. */
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The period that a moment lies in. */
export function periodAt(unit: PeriodUnit, moment: number): Period {
  const day = Math.floor((moment + OFFSET) / DAY);
  if (unit === 'day') return daysFrom(unit, day, 1);
  // Day 0 of the epoch was a Thursday.
  if (unit === 'week') return daysFrom(unit, day - ((((day + 3) % 7) + 7) % 7), 7);
  const local = new Date(day * DAY);
  const months = local.getUTCFullYear() * 12 + local.getUTCMonth();
  const first = months - (months % MONTHS[unit]);
  const from = monthStart(first);
  return { unit, name: nameOf(unit, from), from, until: monthStart(first + MONTHS[unit]) };
}

/** The period that comes so many after one (before it, for a negative number). */
export function periodAfter({ unit, from }: Period, steps = 1): Period {
  if (unit === 'day') return periodAt(unit, from + steps * DAY);
  if (unit === 'week') return periodAt(unit, from + steps * 7 * DAY);
  const local = new Date(from + OFFSET);
  const months = local.getUTCFullYear() * 12 + local.getUTCMonth() + steps * MONTHS[unit];
  return periodAt(unit, monthStart(months));
}

/** Every period from the one that a moment lies in to the one that another lies in, both included. */
export function periodsBetween(unit: PeriodUnit, first: number, last: number): Period[] {
  const periods: Period[] = [];
  for (let period = periodAt(unit, first); period.from <= last; period = periodAfter(period))
    periods.push(period);
  return periods;
}

function daysFrom(unit: PeriodUnit, day: number, days: number): Period {
  const from = day * DAY - OFFSET;
  return { unit, name: nameOf(unit, from), from, until: from + days * DAY };
}

/** The first moment of a month, counted from year 0. */
const monthStart = (months: number): number =>
  new Date(0).setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1) - OFFSET;

function nameOf(unit: PeriodUnit, from: number): string {
  const local = new Date(from + OFFSET);
  const date = local.toISOString().slice(0, 10);
  if (unit === 'day') return date;
  if (unit === 'month') return date.slice(0, 7);
  if (unit === 'year') return date.slice(0, 4);
  if (unit === 'quarter') return `${date.slice(0, 4)}-Q${local.getUTCMonth() / 3 + 1}`;
  // A week belongs to the year that its Thursday lies in.
  const thursday = new Date(local.getTime() + 3 * DAY);
  const weekYear = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(weekYear, 0, 1)) / (7 * DAY));
  return `${String(weekYear).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}
