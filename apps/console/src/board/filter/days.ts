import { momentOf, wallTimeOf } from '../../forms/wall-time.ts';

const DAY = 86_400_000;
const EPOCH = /^\d{12,16}$/;
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

/** A moment as filters write it, in words: a day stands for its beginning, and what isn’t a moment for itself. */
export function momentWords(moment: string, words: (at: string | number) => string): string {
  if (ONLY_DAY.test(moment)) return moment;
  if (EPOCH.test(moment)) return words(Number(moment));
  return Number.isNaN(Date.parse(moment)) ? moment : words(moment);
}

/** The moment that is looked at, epoch milliseconds; undefined: now, or what the API won’t read. */
export function pastOf(asOf: string | undefined): number | undefined {
  if (asOf === undefined) return undefined;
  const at = EPOCH.test(asOf)
    ? Number(asOf)
    : Date.parse(ONLY_DAY.test(asOf) ? momentOf(`${asOf}T00:00`) : asOf);
  return Number.isNaN(at) ? undefined : at;
}
