/** Stretches of the calendar that figures are told by, from short to long. */
export const PERIOD_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export const isPeriodUnit = (text: string | null | undefined): text is PeriodUnit =>
  PERIOD_UNITS.some((unit) => unit === text);

/** A day of the companies’ calendar (+08:00): `2026-11-22`. */
export type Day = string;

/** A stretch of the calendar, named as the API names it: `2026-11-22`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly name: string;
  /** Its first day. */
  readonly from: Day;
  /** The first day after it. */
  readonly until: Day;
}

const DAY = 86_400_000;
const OFFSET = 8 * 3_600_000;
/** Months of a unit that is made of months. */
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

const dayOfDate = (date: number): Day => new Date(date).toISOString().slice(0, 10);

/** The day that a moment lies in. @param moment epoch milliseconds. */
export const dayOf = (moment: number): Day => dayOfDate(moment + OFFSET);

export const daysAfter = (day: Day, days: number): Day => dayOfDate(Date.parse(day) + days * DAY);

/** Whether a text is a day that exists. */
export const isDay = (text: string | null | undefined): text is Day =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text!)) && daysAfter(text!, 0) === text;

/** The period that a day lies in; weeks begin on Monday (ISO 8601). */
export function periodAt(unit: PeriodUnit, day: Day): Period {
  if (unit === 'day') return { unit, name: day, from: day, until: daysAfter(day, 1) };
  const date = new Date(day);
  if (unit === 'week') {
    const from = daysAfter(day, -((date.getUTCDay() + 6) % 7));
    return { unit, name: weekName(from), from, until: daysAfter(from, 7) };
  }
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const first = months - (months % MONTHS[unit]);
  const from = firstOfMonth(first);
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  const name = unit === 'year' ? year : unit === 'month' ? month : `${year}-Q${(first % 12) / 3 + 1}`;
  return { unit, name, from, until: firstOfMonth(first + MONTHS[unit]) };
}

/** The period that comes so many after one; before it, for a negative number. */
export function periodAfter({ unit, from }: Period, steps: number): Period {
  if (unit === 'day') return periodAt(unit, daysAfter(from, steps));
  if (unit === 'week') return periodAt(unit, daysAfter(from, 7 * steps));
  const date = new Date(from);
  return periodAt(unit, firstOfMonth(date.getUTCFullYear() * 12 + date.getUTCMonth() + steps * MONTHS[unit]));
}

/** The period of that name; undefined where there’s none. */
export function periodNamed(name: string): Period | undefined {
  const [, year, rest = ''] = /^(\d{4})(?:-(\d\d-\d\d|\d\d|W\d\d|Q[1-4]))?$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  const period = named(name, year, rest);
  return period?.name === name ? period : undefined;
}

function named(name: string, year: string, rest: string): Period | undefined {
  if (rest === '') return periodAt('year', `${year}-01-01`);
  // 4 January always lies in the first week.
  if (rest.startsWith('W'))
    return periodAt('week', daysAfter(`${year}-01-04`, 7 * (Number(rest.slice(1)) - 1)));
  if (rest.startsWith('Q'))
    return periodAt('quarter', firstOfMonth(Number(year) * 12 + (Number(rest[1]) - 1) * 3));
  if (rest.length === 2) return isDay(`${name}-01`) ? periodAt('month', `${name}-01`) : undefined;
  return isDay(name) ? periodAt('day', name) : undefined;
}

/** The first day of a month, counted from year 0. */
const firstOfMonth = (months: number): Day =>
  dayOfDate(new Date(0).setUTCFullYear(Math.floor(months / 12), months % 12, 1));

/** A week belongs to the year that its Thursday lies in. @param from its Monday. */
function weekName(from: Day): string {
  const thursday = daysAfter(from, 3);
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
