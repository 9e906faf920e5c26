import type { Place } from '../place.ts';

/** A part of a policy document, and how it is read. */
export interface Section<Read> {
  /** What holds where no document says anything. */
  readonly standard: Read;
  /**
   * What is said, laid over what holds without it: the company's word over the standard, a store's over the company's.
   * Mistakes are told to the place, and what held before stays.
   */
  over(before: Read, said: unknown, place: Place): Read;
}
