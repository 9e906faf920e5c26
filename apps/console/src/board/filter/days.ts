import { wallTimeOf } from '../../forms/wall-time.ts';

const DAY = 86_400_000;
const ONLY_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Of `2026-03-02`. */
const LENGTH = 10;

/** The day that a moment is in, on the companies’ clocks. @param moment ISO, or a day: its beginning. */
export const dayOf = (moment: string): string =>
  ONLY_DAY.test(moment) ? moment : wallTimeOf(moment).slice(0, LENGTH);

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by).toISOString().slice(0, LENGTH);

export const dayAfter = (day: string): string => shifted(day, DAY);

/** The last day before a moment that bounds days from above. */
export function dayBefore(moment: string): string {
  if (ONLY_DAY.test(moment)) return shifted(moment, -DAY);
  return dayOf(new Date(Date.parse(moment) - 1).toISOString());
}
