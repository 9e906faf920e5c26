import { type Shift, type Weekday, type WorkingCalendar } from './calendar.ts';
import { RunningTotal } from './running-total.ts';
import { parseLocalDate, parseTimeOfDay, weekdayIndex } from './wall-clock.ts';

/** A shift in milliseconds from midnight, `to` excluded. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The shifts of every local day (1970-01-01 is day 0), with holidays and make-up days worked in. */
export class Timetable {
  /** Working milliseconds, summed up. */
  readonly time: RunningTotal;
  /** Days with any work, summed up. */
  readonly days: RunningTotal;
  private readonly weekdays: readonly (readonly Interval[])[];
  private readonly exceptions: ReadonlyMap<number, readonly Interval[]>;

  /** @param calendar one that `parseCalendar` let through */
  constructor(calendar: WorkingCalendar) {
    const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    this.weekdays = weekdays.map((weekday) => intervals(calendar.weekly[weekday]));
    const exceptions = [
      ...calendar.holidays.map((date) => [parseLocalDate(date) ?? NaN, []] as const),
      ...calendar.makeUpDays.map(
        ({ date, hours }) => [parseLocalDate(date) ?? NaN, intervals(hours ?? calendar.weekly[1])] as const,
      ),
    ].sort(([a], [b]) => a - b);
    this.exceptions = new Map(exceptions);

    const total = (figure: (shifts: readonly Interval[]) => number) =>
      new RunningTotal(
        this.weekdays.map(figure),
        exceptions.map(([day, shifts]) => [day, figure(shifts)]),
      );
    this.time = total((shifts) => shifts.reduce((sum, { from, to }) => sum + to - from, 0));
    this.days = total((shifts) => (shifts.length > 0 ? 1 : 0));
  }

  /** In the order of the day; empty on a day off. */
  shiftsOn(day: number): readonly Interval[] {
    return this.exceptions.get(day) ?? this.weekdays[weekdayIndex(day)] ?? [];
  }
}

function intervals(shifts: readonly Shift[]): readonly Interval[] {
  return shifts.map(({ from, to }) => ({ from: parseTimeOfDay(from) ?? NaN, to: parseTimeOfDay(to) ?? NaN }));
}
