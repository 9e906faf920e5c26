import type { Clock } from '../clock.ts';
import { encodeAppend } from '../encoding/append-size.ts';
import { checkStreamName } from '../encoding/encoded-event.ts';
import { decode } from '../encoding/recorded.ts';
import { StreamDeletedError, StreamNotFoundError } from '../errors.ts';
import type {
  AppendResult,
  EventStore,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.ts';
import type { NewEvent, RawEvent, RecordedEvent } from '../event.ts';
import type { ExpectedRevision } from '../expected-revision.ts';
import { follow } from '../reading/follow.ts';
import { logPages } from '../reading/log-pages.ts';
import { paged } from '../reading/paged.ts';
import { streamPages, type RevisionRange } from '../reading/stream-pages.ts';
import { checkDeletable } from '../streams/deletion.ts';
import { exists } from '../streams/stream-head.ts';
import { metadataEvent, metadataStreamOf } from '../streams/system-events.ts';
import type { StreamMetadata } from '../stream-metadata.ts';
import { InMemoryLog } from './in-memory-log.ts';
import type { InMemoryStream } from './in-memory-stream.ts';

export interface InMemoryEventStoreOptions {
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** The most that one append may hold, in bytes. Default: as in every store. */
  readonly largestAppend?: number;
}

/** The port's reference: the same behaviour as every adapter's, kept nowhere but in memory. */
export class InMemoryEventStore implements EventStore {
  readonly #log: InMemoryLog;
  readonly #clock: Clock;
  readonly #largestAppend: number | undefined;

  constructor({ clock = Date.now, largestAppend }: InMemoryEventStoreOptions = {}) {
    this.#clock = clock;
    this.#largestAppend = largestAppend;
    this.#log = new InMemoryLog(clock);
  }

  async append(
    stream: string,
    events: readonly (NewEvent | RawEvent)[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    this.#log.ensureOpen();
    return this.#log.append(stream, encodeAppend(stream, events, this.#largestAppend), expected);
  }

  readStream(name: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    return paged(() => {
      const stream = this.#stream(name);
      if (!exists(stream)) throw new StreamNotFoundError(name);
      const { revision, metadata } = stream;
      return streamPages({ revision, metadata, now: this.#clock() }, options, (range) => read(stream, range));
    });
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return paged(() => {
      this.#log.ensureOpen();
      return logPages(this.#log, options);
    });
  }

  subscribe(options?: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]> {
    return follow(this.#log, options);
  }

  async head(): Promise<Position> {
    this.#log.ensureOpen();
    return this.#log.lastPosition();
  }

  async streamMetadata(name: string): Promise<StreamMetadata> {
    return this.#stream(name).metadata;
  }

  setStreamMetadata(stream: string, metadata: StreamMetadata): Promise<AppendResult> {
    return this.append(metadataStreamOf(stream), [metadataEvent(metadata)], 'any');
  }

  async deleteStream(
    stream: string,
    kind: 'soft' | 'tombstone',
    expected: ExpectedRevision = 'any',
  ): Promise<void> {
    this.#log.ensureOpen();
    checkStreamName(stream);
    checkDeletable(stream);
    this.#log.delete(stream, kind, expected);
  }

  async close(): Promise<void> {
    this.#log.close();
  }

  #stream(name: string): InMemoryStream {
    this.#log.ensureOpen();
    const stream = this.#log.stream(name);
    if (stream.tombstoned) throw new StreamDeletedError(name);
    return stream;
  }
}

function read(stream: InMemoryStream, range: RevisionRange): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  const step = range.backwards ? -1 : 1;
  for (let at = range.from; events.length < range.limit; at += step) {
    const record = stream.events[at];
    if (record === undefined || (range.backwards ? at < range.to : at > range.to)) break;
    if (record.recordedAt >= range.recordedSince) events.push(decode(record));
  }
  return events;
}
