export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Companies live in China: +08:00 all year. */
const OFFSET = 8 * HOUR;

/** The local day of a moment: days since 1970-01-01. */
export const dayOf = (at: number): number => Math.floor((at + OFFSET) / DAY);

/** When a local day begins, in epoch milliseconds. */
export const startOfDay = (day: number): number => day * DAY - OFFSET;

/** `YYYY-MM-DD` of a local day. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The local day of a date `YYYY-MM-DD`. */
export const dayOfDate = (date: string): number => Math.round(Date.parse(date) / DAY);

/** ISO weekday of a local day, 1 is Monday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The same local time so many months earlier, at the last day of a shorter month. */
export function monthsBefore(at: number, months: number): number {
  const local = new Date(at + OFFSET);
  const index = local.getUTCFullYear() * 12 + local.getUTCMonth() - months;
  const [year, month] = [Math.floor(index / 12), ((index % 12) + 12) % 12];
  const date = Math.min(local.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return Date.UTC(year, month, date) + ((at + OFFSET) % DAY) - OFFSET;
}
