import type { Position, ReadAllOptions, RecordedEvent } from '@huiyin/event-store';
import { PAGE_SIZE } from '@huiyin/event-store/adapter';
import type { EventReader } from './event-reader.ts';
import type { NextPage } from './paged.ts';
import type { Start } from './read-request.ts';

/**
 * Pages through the whole log. Where the first page doesn't hold all of it, it is the log as it was when that page
 * had been read.
 *
 * EventStoreDB includes the event at the position that a read is given, the port excludes it: one more is asked for,
 * and what isn't beyond the position is dropped, whichever way the server has it.
 */
export function logPages(reader: EventReader, options: ReadAllOptions): NextPage<RecordedEvent> {
  const backwards = options.direction === 'backwards';
  let from = options.from ?? (backwards ? Infinity : 0);
  let left = Math.max(0, Math.floor(options.limit ?? Infinity));
  let end = Infinity;
  let over = backwards && from <= 0;
  return async () => {
    if (over || left === 0) return undefined;
    const start = startAt(from, backwards);
    const count = Math.min(left, PAGE_SIZE) + (typeof start === 'number' ? 1 : 0);
    const { events, cut } = await reader.logPage({ from: start, backwards, count });
    const last = events.at(-1);
    if (last === undefined) {
      over = true;
      return undefined;
    }
    const beyond = events.filter(({ position }) => (backwards ? position < from : position > from));
    const page = beyond.slice(0, left);
    left -= page.length;
    const partial = left > 0 && (cut || events.length >= count);
    if (partial && !backwards && end === Infinity) end = await reader.head();
    over = !partial || last.position >= end;
    from = last.position;
    return page.filter((event) => event.position <= end);
  };
}

function startAt(from: Position, backwards: boolean): Start {
  if (backwards) return from === Infinity ? 'end' : from;
  return from <= 0 ? 'start' : from;
}
