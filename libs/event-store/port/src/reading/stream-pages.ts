import type { ReadStreamOptions } from '../event-store.ts';
import type { RecordedEvent } from '../event.ts';
import { retention } from '../streams/stream-head.ts';
import type { StreamMetadata } from '../stream-metadata.ts';
import { PAGE_SIZE, type NextPage } from './paged.ts';

/** A stream as a reading finds it: what is appended later isn't read. */
export interface StreamExtent {
  /** The last revision. */
  readonly revision: number;
  readonly metadata: StreamMetadata;
  /** The moment of reading, in milliseconds since the Unix epoch: what `$maxAge` counts from. */
  readonly now: number;
}

/** A run of revisions, both ends included; backwards when `from` is the larger. */
export interface RevisionRange {
  readonly from: number;
  readonly to: number;
  readonly backwards: boolean;
  /** Events recorded before this moment, in milliseconds since the Unix epoch, are left out. */
  readonly recordedSince: number;
  readonly limit: number;
}

/** Pages through what its metadata leaves of a stream. `read` answers in the direction of the range. */
export function streamPages(
  stream: StreamExtent,
  options: ReadStreamOptions,
  read: (range: RevisionRange) => readonly RecordedEvent[],
): NextPage<RecordedEvent> {
  const { firstRevision, recordedSince } = retention(stream.metadata, stream.revision, stream.now);
  const backwards = options.direction === 'backwards';
  const to = backwards ? firstRevision : stream.revision;
  let from = backwards
    ? Math.min(options.from ?? stream.revision, stream.revision)
    : Math.max(options.from ?? 0, firstRevision);
  let left = options.limit ?? Infinity;
  return () => {
    if (left <= 0 || (backwards ? from < to : from > to)) return undefined;
    const page = read({ from, to, backwards, recordedSince, limit: Math.min(left, PAGE_SIZE) });
    const last = page.at(-1);
    if (last === undefined) return undefined;
    from = last.revision + (backwards ? -1 : 1);
    left -= page.length;
    return page;
  };
}
