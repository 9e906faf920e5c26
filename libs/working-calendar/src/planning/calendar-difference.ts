import { type Shift, type WorkingCalendar } from '../calendar.ts';
import { parseCalendar } from '../parse-calendar.ts';

/** A date on which two calendars differ, and what each says of it. */
export interface DateDifference {
  readonly date: string;
  /** `holiday`, `make-up day` with its hours where it names some, or `ordinary`. */
  readonly before: string;
  readonly after: string;
}

/** How one calendar differs from another. */
export interface CalendarDifference {
  /** Dates that are holidays or make-up days in one and not, or other ones, in the other; ascending. */
  readonly dates: readonly DateDifference[];
  /** Whether the ordinary week or the offset differs. */
  readonly week: boolean;
}

/** @throws InvalidCalendarError */
export function calendarDifference(before: WorkingCalendar, after: WorkingCalendar): CalendarDifference {
  const [one, other] = [parseCalendar(before), parseCalendar(after)];
  const [was, is] = [specialDays(one), specialDays(other)];
  const dates = [...new Set([...was.keys(), ...is.keys()])].sort();
  const week = ({ utcOffset, weekly }: WorkingCalendar) => JSON.stringify({ utcOffset, weekly });
  return {
    dates: dates.flatMap((date) => {
      const [earlier, later] = [was.get(date) ?? ORDINARY, is.get(date) ?? ORDINARY];
      return earlier === later ? [] : [{ date, before: earlier, after: later }];
    }),
    week: week(one) !== week(other),
  };
}

/** Whether two calendars say the same, whatever their versions are called. */
export function isSameCalendar(one: WorkingCalendar, other: WorkingCalendar): boolean {
  const { dates, week } = calendarDifference(one, other);
  return dates.length === 0 && !week;
}

const ORDINARY = 'ordinary';

const specialDays = ({ holidays, makeUpDays }: WorkingCalendar): ReadonlyMap<string, string> =>
  new Map([
    ...holidays.map((date) => [date, 'holiday'] as const),
    ...makeUpDays.map(
      ({ date, hours }) => [date, `make-up day${hours ? ` ${hoursText(hours)}` : ''}`] as const,
    ),
  ]);

const hoursText = (hours: readonly Shift[]): string => hours.map(({ from, to }) => `${from}–${to}`).join(' ');
