import chineseDays from 'chinese-days';
import { type MakeUpDay, type WorkingCalendar } from '../calendar.ts';
import { defaultCalendar } from '../default-calendar.ts';
import { type PublicHolidays } from '../public-holidays.ts';
import { DAY } from '../wall-clock.ts';

/** The first year of which there is a plan. */
const FIRST = 2004;
/** After so many years without a plan there won't be a later one either. */
const FURTHEST = 2100;

/** No plan of this year's public holidays is known here. */
export class UnknownHolidayYearError extends RangeError {
  override readonly name = 'UnknownHolidayYearError';
  readonly code = 'unknown-holiday-year';
  readonly year: number;
  constructor(year: number, known: readonly number[]) {
    super(
      `The public holidays of ${year} are not known here (${known[0]} to ${known.at(-1)} are). The State Council ` +
        'announces a year’s plan in the November before it: import it from an iCalendar file, or use a newer version.',
    );
    this.year = year;
  }
}

/**
 * Mainland China's public holidays of a year, and the days worked to make up for them, as the package `chinese-days`
 * has them. What is decided with them goes into a calendar day by day: a later version of the package changes nothing.
 *
 * @throws UnknownHolidayYearError
 */
export function publicHolidaysOf(year: number): PublicHolidays {
  if (!isKnown(year)) throw new UnknownHolidayYearError(year, knownHolidayYears());
  return daysOf(year);
}

/** The years whose plan is known, ascending. */
export const knownHolidayYears = (): readonly number[] =>
  Array.from({ length: FURTHEST - FIRST }, (_, i) => FIRST + i).filter(isKnown);

/**
 * Office hours in mainland China with the public holidays of some years, written out day by day.
 *
 * @param version the calendar's version under the default calendar's id.
 * @throws UnknownHolidayYearError
 */
export function chinaCalendar(
  fromYear: number,
  toYear: number,
  version = defaultCalendar.version,
): WorkingCalendar {
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, i) =>
    publicHolidaysOf(fromYear + i),
  );
  return {
    ...defaultCalendar,
    version,
    holidays: years.flatMap(({ holidays }) => holidays),
    makeUpDays: years.flatMap(({ makeUpDays }) => makeUpDays),
  };
}

/** Every plan has had a holiday on the first of October. */
const isKnown = (year: number): boolean =>
  Number.isInteger(year) && year >= FIRST && year < FURTHEST && detailOf(`${year}-10-01`).listed;

function daysOf(year: number): PublicHolidays {
  const holidays: string[] = [];
  const makeUpDays: MakeUpDay[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY) {
    const date = new Date(day).toISOString().slice(0, 10);
    const { listed, work } = detailOf(date);
    if (listed && work) makeUpDays.push({ date });
    else if (listed) holidays.push(date);
  }
  return { holidays, makeUpDays };
}

/**
 * What the package says of a date. It reads and writes dates by the host's clock: west of Greenwich its answers, and its
 * own table, are named by the day before, but a date that is asked as text finds its own entry everywhere. Days that it
 * lists are called like `National Day,国庆节,3`, all others by their weekday.
 */
function detailOf(date: string) {
  const { work, name } = chineseDays.getDayDetail(date);
  return { listed: name.includes(','), work };
}
