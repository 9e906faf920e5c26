import type { Position, ReadAllOptions } from '../event-store.ts';
import type { RecordedEvent } from '../event.ts';
import { PAGE_SIZE, type NextPage } from './paged.ts';

/** A log that can be read from any position in both directions. */
export interface ReadableLog {
  /** The position of the last event recorded. */
  lastPosition(): Position;
  /** Events after a position, in log order: at most `limit`, at least one where the last one lies beyond it. */
  eventsAfter(position: Position, limit: number): readonly RecordedEvent[];
  /** Events before a position, the latest first. */
  eventsBefore(position: Position, limit: number): readonly RecordedEvent[];
}

/** Pages through the log as it is now: what is recorded later isn't read. */
export function logPages(log: ReadableLog, options: ReadAllOptions): NextPage<RecordedEvent> {
  const backwards = options.direction === 'backwards';
  const end = log.lastPosition();
  let position = backwards ? Math.min(options.from ?? Infinity, end + 1) : (options.from ?? 0);
  let left = options.limit ?? Infinity;
  return () => {
    if (left <= 0 || (!backwards && position >= end)) return undefined;
    const limit = Math.min(left, PAGE_SIZE);
    const page = backwards ? log.eventsBefore(position, limit) : upTo(end, log.eventsAfter(position, limit));
    const last = page.at(-1);
    if (last === undefined) return undefined;
    position = last.position;
    left -= page.length;
    return page;
  };
}

function upTo(end: Position, page: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const last = page.at(-1);
  return last === undefined || last.position <= end ? page : page.filter((event) => event.position <= end);
}
