import {
  StreamDeletedError,
  StreamNotFoundError,
  type AppendResult,
  type Clock,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type RawEvent,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StoreFailedError,
  type StreamMetadata,
  type SubscribeOptions,
} from '@huiyin/event-store';
import {
  checkDeletable,
  checkStreamName,
  encodeAppend,
  exists,
  follow,
  logPages,
  metadataEvent,
  metadataStreamOf,
  paged,
  streamPages,
} from '@huiyin/event-store/adapter';
import { FollowedLog } from './followed-log.ts';
import type { Announcement } from './holder/holder-file.ts';
import type { StoreLock } from './holder/store-lock.ts';
import type { LogReader, StreamRecord } from './reader/log-reader.ts';
import { WriteQueue, type StoreStatus } from './writer/write-queue.ts';
import type { WriterClient } from './writer/writer-client.ts';

/** What a store needs to run, opened beforehand. */
export interface StoreParts {
  readonly file: string;
  readonly clock: Clock;
  readonly lock: StoreLock;
  readonly reader: LogReader;
  readonly writer: WriterClient;
}

/** The embedded store: one SQLite file, written by a thread of its own, read on this one. */
export class SqliteEventStore implements EventStore {
  /** Resolves if the store fails: the outcome of what was under way is unknown, and only a restart settles it. */
  readonly failure: Promise<StoreFailedError>;
  readonly #clock: Clock;
  readonly #lock: StoreLock;
  readonly #reader: LogReader;
  readonly #writer: WriterClient;
  readonly #queue: WriteQueue;
  readonly #log: FollowedLog;
  #closed: Promise<void> | undefined;

  constructor({ file, clock, lock, reader, writer }: StoreParts) {
    this.#clock = clock;
    this.#lock = lock;
    this.#reader = reader;
    this.#writer = writer;
    const { promise, resolve } = Promise.withResolvers<StoreFailedError>();
    this.failure = promise;
    this.#log = new FollowedLog(reader, () => this.#queue.ensureOpen());
    this.#queue = new WriteQueue(writer, file, clock, {
      grown: (last) => this.#log.grow(last),
      failed: (error) => {
        this.#log.commits.notify();
        resolve(error);
      },
    });
  }

  /**
   * Leaves word in the directory of how others can use the store while this process holds it: `announcedEndpoint` finds
   * it until the store is closed.
   */
  announce(announcement: Announcement): void {
    this.#lock.announce(announcement);
  }

  /** `full`: nothing can be recorded until there is room again. `failed`: nothing at all until a restart. */
  status(): StoreStatus {
    return this.#queue.status;
  }

  append(
    stream: string,
    events: readonly (NewEvent | RawEvent)[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    try {
      this.#queue.ensureOpen();
      return this.#queue.append(stream, expected, encodeAppend(stream, events));
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  readStream(name: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    return paged(() => {
      const stream = this.#stream(name);
      if (stream === undefined || !exists(stream)) throw new StreamNotFoundError(name);
      const { revision, metadata } = stream;
      return streamPages({ revision, metadata, now: this.#clock() }, options, (range) => {
        this.#queue.ensureOpen();
        return this.#reader.eventsOf(stream, range);
      });
    });
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return paged(() => {
      this.#queue.ensureOpen();
      return logPages(this.#log, options);
    });
  }

  subscribe(options?: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]> {
    return follow(this.#log, options);
  }

  async head(): Promise<Position> {
    this.#queue.ensureOpen();
    return this.#log.lastPosition();
  }

  async streamMetadata(name: string): Promise<StreamMetadata> {
    return this.#stream(name)?.metadata ?? {};
  }

  setStreamMetadata(stream: string, metadata: StreamMetadata): Promise<AppendResult> {
    return this.append(metadataStreamOf(stream), [metadataEvent(metadata)], 'any');
  }

  async deleteStream(
    stream: string,
    kind: 'soft' | 'tombstone',
    expected: ExpectedRevision = 'any',
  ): Promise<void> {
    this.#queue.ensureOpen();
    checkStreamName(stream);
    checkDeletable(stream);
    await this.#queue.delete(stream, expected, kind);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const answered = this.#queue.close();
    this.#log.commits.notify();
    // Before the writer: the connection that closes last carries the WAL over and removes it.
    this.#reader.close();
    await answered;
    try {
      await this.#writer.close(this.status() === 'failed' ? 'at-once' : 'orderly');
    } finally {
      this.#lock.release();
    }
  }

  #stream(name: string): StreamRecord | undefined {
    this.#queue.ensureOpen();
    const stream = this.#reader.stream(name);
    if (stream?.tombstoned) throw new StreamDeletedError(name);
    return stream;
  }
}
