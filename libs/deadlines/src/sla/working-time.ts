/** Counts working time by the calendar of a store. */
export interface WorkingTime {
  /** Milliseconds of working time from `a` to `b`, both epoch milliseconds. */
  workingTimeBetween(a: number, b: number): number;
}

/** The calendar of one revision of the policy; `undefined` where none is known. */
export type CalendarAt = (revision: number) => WorkingTime | undefined;

/** Working time between two moments; `null` where no calendar is known. */
export const workingTime = (calendar: WorkingTime | undefined, from: number, until: number): number | null =>
  calendar ? calendar.workingTimeBetween(from, until) : null;

/** A sum of which nothing is known any more once a part of it isn't. */
export const plus = (sum: number | null, part: number | null): number | null =>
  sum === null || part === null ? null : sum + part;
