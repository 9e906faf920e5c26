import { type WorkingCalendar } from './calendar.ts';
import { parseCalendar } from './parse-calendar.ts';
import { Timetable } from './timetable.ts';
import { DAY, HOUR, parseUtcOffset } from './wall-clock.ts';

/**
 * Answers questions of working time. Moments are whole epoch milliseconds (UTC); nothing else is read: no clock, no
 * time zone of the host. A shift includes its start and excludes its end.
 *
 * Periods follow the Civil Code (民法典): hours run from the very moment (art. 201 II); days do not count the day
 * on which they begin (art. 201 I) and end at 24:00 or, where there are business hours, with them (art. 203 II).
 * Art. 203 I, which lets a period that ends on a public holiday run on to the next day, is *not* applied to natural days.
 *
 * Every method throws a RangeError for a moment, duration or number that isn't whole or is out of the range of `Date`.
 */
export class CompiledCalendar {
  readonly calendar: WorkingCalendar;
  private readonly timetable: Timetable;
  private readonly offset: number;

  /** @throws InvalidCalendarError */
  constructor(calendar: WorkingCalendar) {
    this.calendar = parseCalendar(calendar);
    this.timetable = new Timetable(this.calendar);
    this.offset = parseUtcOffset(this.calendar.utcOffset) ?? NaN;
  }

  isWorking(at: number): boolean {
    return this.nextWorkingMoment(at) === at;
  }

  /** `at` itself during working time, otherwise the start of the next shift. */
  nextWorkingMoment(at: number): number {
    const day = this.localDay(at);
    const time = this.timeOfDay(at, day);
    for (const { from, to } of this.timetable.shiftsOn(day)) {
      if (time < to) return Math.max(at, this.moment(day, from));
    }
    const { days } = this.timetable;
    const next = days.dayReaching(days.before(day + 1) + 1, day + 1);
    return this.moment(next, this.timetable.shiftsOn(next)[0]?.from ?? NaN);
  }

  /**
   * The first moment, not before `at`, by which `ms` of working time have passed since: four working hours from 17:00
   * end on the next working day, and what ends with a shift ends then, not when the next one begins.
   */
  addWorkingTime(at: number, ms: number): number {
    const day = this.localDay(at);
    if (whole(ms, 'a duration in milliseconds', 0) === 0) return at;
    const { time } = this.timetable;
    const total = time.before(day) + this.workedOn(day, this.timeOfDay(at, day)) + ms;
    const last = time.dayReaching(total, day);
    let left = total - time.before(last);
    for (const { from, to } of this.timetable.shiftsOn(last)) {
      if (left <= to - from) return this.moment(last, from + left);
      left -= to - from;
    }
    throw new RangeError(`No moment is ${ms} ms of working time after ${at}.`);
  }

  /** Within `days` (≥ 1) working days: the end of business on the last of them; the day of `at` isn't counted. */
  addWorkingDays(at: number, days: number): number {
    const day = this.localDay(at);
    const total = this.timetable.days.before(day + 1) + whole(days, 'a number of days', 1);
    const last = this.timetable.days.dayReaching(total, day + 1);
    return this.moment(last, this.timetable.shiftsOn(last).at(-1)?.to ?? NaN);
  }

  /** `hours` (≥ 0; fractions to the millisecond) later, by day or night. */
  addNaturalHours(at: number, hours: number): number {
    return moment(moment(at) + whole(Math.round(hours * HOUR), 'hours in milliseconds', 0));
  }

  /** Within `days` (≥ 1) natural days: 24:00 local time on the last of them; the day of `at` isn't counted. */
  addNaturalDays(at: number, days: number): number {
    return this.moment(this.localDay(at) + whole(days, 'a number of days', 1), DAY);
  }

  /** Milliseconds of working time from `a` to `b`; negative if `b` comes first. */
  workingTimeBetween(a: number, b: number): number {
    return this.worked(b) - this.worked(a);
  }

  private worked(at: number): number {
    const day = this.localDay(at);
    return this.timetable.time.before(day) + this.workedOn(day, this.timeOfDay(at, day));
  }

  private workedOn(day: number, until: number): number {
    let worked = 0;
    for (const { from, to } of this.timetable.shiftsOn(day)) {
      if (until <= from) break;
      worked += Math.min(until, to) - from;
    }
    return worked;
  }

  private localDay(at: number): number {
    return Math.floor((moment(at) + this.offset) / DAY);
  }

  private timeOfDay(at: number, day: number): number {
    return at + this.offset - day * DAY;
  }

  private moment(day: number, timeOfDay: number): number {
    return moment(day * DAY + timeOfDay - this.offset);
  }
}

/** Prepares a calendar for fast answers; keep the result. @throws InvalidCalendarError */
export function compileCalendar(calendar: WorkingCalendar): CompiledCalendar {
  return new CompiledCalendar(calendar);
}

/** What `Date` can hold, which leaves room for exact sums. */
const FURTHEST = 8.64e15;

function moment(at: number): number {
  return whole(at, 'a moment in epoch milliseconds', -FURTHEST);
}

function whole(value: number, what: string, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= FURTHEST) return value;
  throw new RangeError(`${value} is not ${what} (whole, ${least} to ${FURTHEST}).`);
}
