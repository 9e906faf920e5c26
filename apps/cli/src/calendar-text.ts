import type { WorkingCalendar } from '@huiyin/working-calendar';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A calendar for people: the week, then the days that differ from it, a line for each month that has some. */
export function calendarText({
  id,
  version,
  utcOffset,
  weekly,
  holidays,
  makeUpDays,
}: WorkingCalendar): string {
  const week = WEEKDAYS.map((name, i) => {
    const hours = weekly[(i + 1) as keyof typeof weekly].map(({ from, to }) => `${from}–${to}`);
    return `${name.padEnd(10)} ${hours.join(' ') || 'off'}`;
  });
  return [
    `${id} version ${version}, ${utcOffset}`,
    ...week,
    ...byMonth('holidays 休', holidays),
    ...byMonth(
      'make-up days 班',
      makeUpDays.map(({ date, hours }) => (hours ? `${date}*` : date)),
    ),
    ...(makeUpDays.some(({ hours }) => hours) ? ['* with hours of its own'] : []),
  ].join('\n');
}

function byMonth(title: string, dates: readonly string[]): string[] {
  const months = Map.groupBy(dates, (date) => date.slice(0, 7));
  const lines = [...months].map(
    ([month, days]) => `  ${month}: ${days.map((date) => date.slice(8)).join(' ')}`,
  );
  return [dates.length === 0 ? `${title}: none` : `${title}:`, ...lines];
}
