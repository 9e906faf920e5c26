import { AppendTooLargeError } from '../errors.ts';
import type { NewEvent, RawEvent } from '../event.ts';
import { sizeOf } from './content.ts';
import { encodeEvents, type EncodedEvent } from './encoded-event.ts';

/**
 * The most that one append may hold, in bytes: what EventStoreDB takes unless it is set up otherwise. It holds in every
 * store, so that none refuses what another one records, and a log can always be moved.
 */
export const LARGEST_APPEND = 1_048_576;

/**
 * What events count towards the limit, in bytes, as EventStoreDB counts: data and metadata, and their types in UTF-16.
 */
export const appendSize = (events: readonly EncodedEvent[]): number =>
  events.reduce((sum, event) => sum + sizeOf(event) + 2 * event.type.length, 0);

/**
 * Encodes the events of one append, and weighs them.
 *
 * @throws AppendTooLargeError, and what `encodeEvents` throws.
 */
export function encodeAppend(
  stream: string,
  events: readonly (NewEvent | RawEvent)[],
  largest: number = LARGEST_APPEND,
): EncodedEvent[] {
  const encoded = encodeEvents(stream, events);
  const size = appendSize(encoded);
  if (size > largest) throw new AppendTooLargeError(stream, size, largest);
  return encoded;
}
