import type { NewEvent, RawEvent, RecordedEvent } from './event.ts';
import type { ExpectedRevision } from './expected-revision.ts';
import type { StreamMetadata } from './stream-metadata.ts';

/**
 * A place in the whole log: a safe integer that grows with every recorded event. Positions are ordered and
 * never used twice, but callers may not count on their being consecutive.
 */
export type Position = number;

/** What an append answers once the events are on disk. */
export interface AppendResult {
  /** Revision of the last event appended: its place in the stream, from 0. */
  readonly revision: number;
  /** Log position of the last event appended. */
  readonly position: Position;
}

/** Which part of a stream to read. */
export interface ReadStreamOptions {
  readonly direction?: 'forwards' | 'backwards';
  /**
   * First revision to read, itself included. Default: the stream's start when reading forwards, its end when
   * reading backwards.
   */
  readonly from?: number;
  /** At most so many events. Default: all. */
  readonly limit?: number;
}

/** Which part of the whole log to read. */
export interface ReadAllOptions {
  readonly direction?: 'forwards' | 'backwards';
  /**
   * Forwards: read events *after* this position. Backwards: events *before* it. Default: the log's start or end.
   * A checkpoint is therefore handed in as it is.
   */
  readonly from?: Position;
  readonly limit?: number;
}

/** Where a subscription begins and how it ends. */
export interface SubscribeOptions {
  /** Deliver events after this position; `'end'`: only what is recorded from now on. Default: the log's start. */
  readonly from?: Position | 'end';
  /**
   * Ends the subscription; the iteration then returns without an error, also while it waits. Leaving a `for await`
   * loop ends it too.
   */
  readonly signal?: AbortSignal;
  /** The largest batch delivered at once. Default 1,000. */
  readonly batchSize?: number;
}

/**
 * What the engine asks of a log of events. Every adapter passes the one contract suite (`eventStoreContract` in
 * `@huiyin/event-store/testing`).
 */
export interface EventStore {
  /**
   * Appends events to one stream, all of them or none, if the stream is as expected.
   *
   * Resolves only when the events would survive a power cut. An append repeated with the same event ids and the
   * same exact expected revision (or no-stream) succeeds with the first one's result; where only some of the ids
   * are the same it is refused as any other append that comes too late.
   *
   * Streams named `$$…` hold the metadata of others: they take well-formed `$metadata` events only.
   *
   * @throws WrongExpectedRevisionError when the stream isn't as expected; nothing was appended.
   * @throws IllFormedEventError when an event can't be kept faithfully; nothing was appended.
   * @throws StreamDeletedError when the stream was tombstoned.
   * @throws StoreFullError when there is no room: nothing was appended, and the store goes on when there is.
   * @throws StoreFailedError when the outcome is unknown: the store has stopped, and a restart settles it.
   * @throws AppendTooLargeError when the events weigh more than 1 MiB (`LARGEST_APPEND`) together; nothing was appended.
   * @throws StoreAccessDeniedError, StoreUnavailableError from stores over a network.
   */
  append(
    stream: string,
    events: readonly (NewEvent | RawEvent)[],
    expected: ExpectedRevision,
  ): Promise<AppendResult>;

  /**
   * Reads one stream as it is when the reading begins: it may go on growing meanwhile. Events dropped by the
   * stream's metadata are left out. Errors come with the first event asked for.
   *
   * @throws StreamNotFoundError when the stream has no events or is soft-deleted.
   * @throws StreamDeletedError when it was tombstoned.
   */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /** Reads the whole log as it is when the reading begins, metadata streams (`$$…`) included. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;

  /**
   * Delivers what is recorded after a position, then what comes, in log order, each event once: none is lost or
   * doubled between catching up and live. Batches are never empty. A consumer that is slow costs nobody else.
   *
   * @throws StoreClosedError, StoreFailedError when the store goes away before the subscription.
   * @throws LogRewoundError from stores over a network, where the log was put back to an earlier state meanwhile.
   */
  subscribe(options?: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]>;

  /** The position of the last event recorded, 0 if there is none. */
  head(): Promise<Position>;

  /**
   * A stream's metadata; an empty object where none was set.
   *
   * @throws StreamDeletedError when the stream was tombstoned.
   */
  streamMetadata(stream: string): Promise<StreamMetadata>;

  /**
   * Replaces a stream's metadata, recorded as a `$metadata` event of the stream `$$<name>`. The stream need not
   * exist yet.
   *
   * @throws IllFormedEventError when a setting has no meaning, or the stream is itself one of metadata.
   * @throws StreamDeletedError when the stream was tombstoned.
   */
  setStreamMetadata(stream: string, metadata: StreamMetadata): Promise<AppendResult>;

  /**
   * Deletes a stream. A `soft` delete sets `$tb` of its metadata past its end: it reads as not found and can be
   * written again, its revisions going on where they were. A `tombstone` is for good and stands in the log as a
   * `$streamDeleted` event. The log itself keeps what happened. Expects `any` by default: deleting what isn't
   * there is no error.
   *
   * @throws WrongExpectedRevisionError when the stream isn't as expected.
   * @throws StreamDeletedError when it was tombstoned before.
   */
  deleteStream(stream: string, kind: 'soft' | 'tombstone', expected?: ExpectedRevision): Promise<void>;

  /** Lets appends under way finish, then lets go of everything held. Idempotent. */
  close(): Promise<void>;
}
