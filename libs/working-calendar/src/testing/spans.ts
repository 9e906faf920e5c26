import { type Weekday, type WorkingCalendar } from '../calendar.ts';
import { DAY, parseLocalDate, parseTimeOfDay, parseUtcOffset } from '../wall-clock.ts';

/** Working time found the plain way: every shift of every day from `from` to `to`, cut to that span. */
export function spansOf(
  calendar: WorkingCalendar,
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const offset = parseUtcOffset(calendar.utcOffset) ?? NaN;
  const spans: [number, number][] = [];
  for (let day = Math.floor(from / DAY) - 1; day <= Math.floor(to / DAY) + 1; day++) {
    const weekday = (new Date(day * DAY).getUTCDay() || 7) as Weekday;
    const isDay = (date: string) => parseLocalDate(date) === day;
    const makeUp = calendar.makeUpDays.find(({ date }) => isDay(date));
    const hours = calendar.holidays.some(isDay) ? [] : (makeUp?.hours ?? calendar.weekly[weekday]);
    for (const shift of hours) {
      const start = Math.max(from, day * DAY + (parseTimeOfDay(shift.from) ?? NaN) - offset);
      const end = Math.min(to, day * DAY + (parseTimeOfDay(shift.to) ?? NaN) - offset);
      if (start < end) spans.push([start, end]);
    }
  }
  return spans;
}
