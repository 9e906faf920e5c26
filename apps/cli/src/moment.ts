import { BadInputError } from './failure.ts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Milliseconds since the Unix epoch for a moment such as `2026-10-01T08:00+08:00`. A mere date is the beginning of that
 * day in China (+08:00).
 *
 * @throws BadInputError
 */
export function readMoment(text: string): number {
  const full = DATE.test(text) ? `${text}T00:00+08:00` : text;
  const at = MOMENT.test(full) ? Date.parse(full) : NaN;
  // Date.parse carries the 30th of February over into March.
  if (Number.isNaN(at) || !isDate(full.slice(0, 10)))
    throw new BadInputError(
      `${text} is not a moment: write a date, or a date and time with its offset, as 2026-10-01T08:00+08:00`,
    );
  return at;
}

/** A moment as people in China read it: `2026-10-01 08:00:00`, +08:00. */
export const momentText = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const isDate = (date: string): boolean => {
  const midnight = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date);
};
