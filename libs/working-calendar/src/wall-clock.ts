export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds to add to UTC for `±HH:MM` (−14:00 to +14:00), or undefined if it isn't one. */
export function parseUtcOffset(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(0\d|1[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE;
  if (!(offset <= 14 * HOUR)) return undefined;
  return sign === '-' ? 0 - offset : offset;
}

/** Milliseconds from midnight for `HH:MM` (00:00 to 24:00), or undefined if it isn't one. */
export function parseTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE;
  return time <= DAY ? time : undefined;
}

/** Number of the local day, 1970-01-01 being 0, for `YYYY-MM-DD`, or undefined if there is no such date. */
export function parseLocalDate(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC carries 02-30 over into March and moves the years 0 to 99: only a real date comes back as it went in.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(`${text}T`)
    ? midnight / DAY
    : undefined;
}

/** Number of the week, Monday to Sunday, that the local day is in; 1970-01-01, a Thursday, is in week 0. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(day: number): number {
  return day + 3 - 7 * weekOf(day);
}
