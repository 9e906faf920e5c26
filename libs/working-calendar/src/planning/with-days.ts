import { type WorkingCalendar } from '../calendar.ts';
import { parseCalendar } from '../parse-calendar.ts';
import { type PublicHolidays } from '../public-holidays.ts';
import { isSameCalendar } from './calendar-difference.ts';

/**
 * A calendar with these days: what it said of the same dates gives way, everything else stays. Its version is the next
 * one, unless nothing changed.
 *
 * @param instead dates (first and last, `YYYY-MM-DD`) of which everything gives way, whether the days say something or
 * not: a whole year that was planned anew.
 * @throws InvalidCalendarError where a make-up day needs hours that neither it nor Monday has.
 */
export function withDays(
  calendar: WorkingCalendar,
  { holidays, makeUpDays }: PublicHolidays,
  instead?: { readonly from: string; readonly to: string },
): WorkingCalendar {
  const said = new Set([...holidays, ...makeUpDays.map(({ date }) => date)]);
  const stays = (date: string) => !said.has(date) && !(instead && date >= instead.from && date <= instead.to);
  const after = parseCalendar({
    ...calendar,
    version: calendar.version + 1,
    holidays: [...calendar.holidays.filter(stays), ...holidays],
    makeUpDays: [...calendar.makeUpDays.filter(({ date }) => stays(date)), ...makeUpDays],
  });
  return isSameCalendar(calendar, after) ? calendar : after;
}
