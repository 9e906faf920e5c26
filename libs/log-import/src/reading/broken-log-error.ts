import { type Place, placeInWords } from './place.ts';

/**
 * The log can't be read on from here: damaged, cut off, or not what it was taken for.
 * Every step in front of the place was delivered before this is thrown.
 */
export class BrokenLogError extends Error {
  readonly code = 'broken-log';
  override readonly name = 'BrokenLogError';
  constructor(
    readonly path: string,
    /** `undefined` where the file as a whole is at fault. */
    readonly place: Place | undefined,
    /** What is wrong, in words that name the value at fault. */
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    const where = place ? placeInWords(place) : '';
    super(`${path}${where && `, ${where}`}: ${reason}`, options);
  }
}
