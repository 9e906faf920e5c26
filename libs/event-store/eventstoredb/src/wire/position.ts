import type { Position } from '@huiyin/event-store';

/**
 * A position or revision of the wire, which counts to 2^64, as a number, which is exact to 2^53: enough for a log of
 * nine million gigabytes.
 *
 * @throws RangeError when it is beyond that. Servers before 22.6 say 2^64 - 1 for an event read from its stream.
 */
export function fromWire(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(
    `EventStoreDB gave the position ${text}, which is beyond ${Number.MAX_SAFE_INTEGER}: ` +
      'its log is too large, or its version is older than 22.6.',
  );
}

/** The revision that EventStoreDB gives the tombstone of a stream: the largest there is (int64). */
const TOMBSTONE = '9223372036854775807';

/**
 * The revision of a recorded event. A tombstone's becomes the largest number that is exact: it comes after whatever the
 * stream held, which is all that it says.
 *
 * @throws RangeError as `fromWire` does.
 */
export const revisionFromWire = (text: string): number =>
  text === TOMBSTONE ? Number.MAX_SAFE_INTEGER : fromWire(text);

/**
 * A position for the wire.
 *
 * @throws RangeError when it is no position.
 */
export function toWire(position: Position): string {
  checkPosition(position);
  return String(position);
}

/** @throws RangeError when it is no position. */
export function checkPosition(position: Position): void {
  if (!Number.isSafeInteger(position) || position < 0) {
    throw new RangeError(`${position} is no position of an event log.`);
  }
}
