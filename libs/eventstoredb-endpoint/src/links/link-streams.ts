import {
  StreamNotFoundError,
  type Clock,
  type EventStore,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@huiyin/event-store';
import { retention, type RevisionRange } from '@huiyin/event-store/adapter';
import type { StreamSource } from '../streams/stream-source.ts';
import type { LinkStreamRecord } from './indexing/link-reader.ts';
import { LinkEvent, StreamReference } from './link-event.ts';
import type { LinkProjections } from './link-projections.ts';
import { eventsAt } from './log-places.ts';
import { isLinkStream, STREAM_REFERENCE_PREFIX } from './system-projections.ts';

/** Links read at once: about a millisecond. */
const PAGE = 256;

/**
 * The streams of links that the system projections make. They lag a little behind the log, as EventStoreDB's do. Their
 * metadata are obeyed like any stream's.
 */
export class LinkStreams implements StreamSource {
  readonly #store: EventStore;
  readonly #projections: LinkProjections;
  readonly #clock: Clock;

  constructor(store: EventStore, projections: LinkProjections, clock: Clock = Date.now) {
    this.#store = store;
    this.#projections = projections;
    this.#clock = clock;
  }

  /** Whether a stream of this name is one of these. */
  handles(stream: string): boolean {
    return isLinkStream(stream);
  }

  async *readStream(name: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent, undefined> {
    const metadata = await this.#store.streamMetadata(name);
    const stream = this.#projections.read((index) => index.stream(name));
    const { firstRevision, recordedSince } = retention(metadata, stream?.revision ?? -1, this.#clock());
    if (stream === undefined || (metadata.$tb ?? 0) > stream.revision) throw new StreamNotFoundError(name);
    let left = options.limit ?? Infinity;
    let range = rangeOf(options, stream, firstRevision, recordedSince);
    while (left > 0 && !isEmpty(range)) {
      const events = await this.#read(name, stream, { ...range, limit: Math.min(left, PAGE) });
      const last = events.at(-1);
      if (last === undefined) return undefined;
      range = { ...range, from: last.revision + (range.backwards ? -1 : 1) };
      for (const event of events) {
        if (event.recordedAt < recordedSince) continue;
        left -= 1;
        yield event;
      }
    }
    return undefined;
  }

  grown(stream: string, signal: AbortSignal): Promise<void> {
    return this.#projections.grown(stream, signal);
  }

  /** Resolves when all links of events up to a position can be read: by default of all that are recorded now. */
  reached(position?: number): Promise<void> {
    return this.#projections.reached(position);
  }

  async #read(
    name: string,
    stream: LinkStreamRecord,
    range: RevisionRange,
  ): Promise<readonly RecordedEvent[]> {
    const links = this.#projections.read((index) => index.links(stream, range));
    const targets = await eventsAt(
      this.#store,
      links.map(([, position]) => position),
    );
    const Kind = name.startsWith(STREAM_REFERENCE_PREFIX) ? StreamReference : LinkEvent;
    return links.map(([revision], i) => new Kind(name, revision, targets[i] as RecordedEvent));
  }
}

function rangeOf(
  options: ReadStreamOptions,
  { revision }: LinkStreamRecord,
  firstRevision: number,
  recordedSince: number,
): Omit<RevisionRange, 'limit'> {
  return options.direction === 'backwards'
    ? {
        backwards: true,
        from: Math.min(options.from ?? revision, revision),
        to: firstRevision,
        recordedSince,
      }
    : { backwards: false, from: Math.max(options.from ?? 0, firstRevision), to: revision, recordedSince };
}

function isEmpty({ from, to, backwards }: Omit<RevisionRange, 'limit'>): boolean {
  return backwards ? from < to : from > to;
}
