import { StreamNotFoundError, type ReadStreamOptions, type RecordedEvent } from '@huiyin/event-store';
import { PAGE_SIZE } from '@huiyin/event-store/adapter';
import type { EventReader } from './event-reader.ts';
import type { NextPage } from './paged.ts';
import type { Start } from './read-request.ts';

/**
 * Pages through one stream. Where the first page doesn't hold all of it, it is the stream as it was when that page
 * had been read: what is appended while the consumer looks at it isn't read.
 */
export function streamPages(
  reader: EventReader,
  stream: string,
  options: ReadStreamOptions,
): NextPage<RecordedEvent> {
  const backwards = options.direction === 'backwards';
  let from = startOf(options.from, backwards);
  let left = from === undefined ? 0 : Math.max(0, Math.floor(options.limit ?? Infinity));
  let end = backwards ? 0 : Infinity;
  let over = false;
  return async () => {
    if (over) return undefined;
    // Where nothing is asked for, the stream must exist all the same.
    const count = Math.max(1, Math.min(left, PAGE_SIZE));
    const { events, cut, notFound } = await reader.streamPage(stream, {
      from: from ?? 'start',
      backwards,
      count,
    });
    if (notFound) throw new StreamNotFoundError(stream);
    const last = events.at(-1);
    if (left === 0 || last === undefined) {
      over = true;
      return [];
    }
    left -= events.length;
    const partial = left > 0 && (cut || events.length >= count);
    if (partial && end === Infinity) end = (await reader.lastOf(stream))?.revision ?? last.revision;
    over = !partial || (backwards ? last.revision <= end : last.revision >= end);
    from = last.revision + (backwards ? -1 : 1);
    return events.filter((event) => event.revision <= end || backwards);
  };
}

/** Where to begin; nothing where no event can be there. */
function startOf(from: number | undefined, backwards: boolean): Start | undefined {
  if (from === undefined) return backwards ? 'end' : 'start';
  const revision = backwards ? Math.floor(from) : Math.max(0, Math.ceil(from));
  if (Number.isSafeInteger(revision)) return revision >= 0 ? revision : undefined;
  return backwards && revision > 0 ? 'end' : undefined;
}
