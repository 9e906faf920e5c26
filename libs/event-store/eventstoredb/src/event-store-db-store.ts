import type {
  AppendResult,
  Clock,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  RawEvent,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  StreamMetadata,
  SubscribeOptions,
} from '@huiyin/event-store';
import { StoreClosedError, StreamDeletedError } from '@huiyin/event-store';
import {
  checkDeletable,
  checkStreamName,
  encodeAppend,
  metadataEvent,
  metadataStreamOf,
} from '@huiyin/event-store/adapter';
import { Appender } from './appending/appender.ts';
import type { Connection } from './connection/connection.ts';
import { Patience } from './connection/patience.ts';
import { Reachability } from './connection/reachability.ts';
import { Deleter } from './deleting/deleter.ts';
import type { Log } from './log.ts';
import { EventReader } from './reading/event-reader.ts';
import { logPages } from './reading/log-pages.ts';
import { paged } from './reading/paged.ts';
import { streamPages } from './reading/stream-pages.ts';
import { storeStatus, type EventStoreDbStatus } from './store-status.ts';
import { Subscriptions } from './subscribing/subscriptions.ts';

/** What a store needs to run. Durations are in milliseconds. */
export interface StoreParts {
  readonly connection: Connection;
  readonly log: Log;
  readonly clock: Clock;
  readonly retryFor: number;
  readonly stallAfter: number;
  readonly largestAppend: number;
}

/** The port over a server that speaks EventStoreDB's protocol: EventStoreDB, KurrentDB, or our own endpoint. */
export class EventStoreDbStore implements EventStore {
  readonly #connection: Connection;
  readonly #reachability: Reachability;
  readonly #patience: Patience;
  readonly #reader: EventReader;
  readonly #appender: Appender;
  readonly #deleter: Deleter;
  readonly #subscriptions: Subscriptions;
  readonly #largestAppend: number;
  #closed: Promise<void> | undefined;

  constructor({ connection, log, clock, retryFor, stallAfter, largestAppend }: StoreParts) {
    const { place } = connection;
    this.#connection = connection;
    this.#largestAppend = largestAppend;
    this.#reachability = new Reachability({ place, log, clock, ping: () => connection.methods() });
    this.#patience = new Patience({ place, reachability: this.#reachability, retryFor });
    const patience = this.#patience;
    const reader = new EventReader(connection, patience);
    this.#reader = reader;
    this.#appender = new Appender({ connection, patience, reader });
    this.#deleter = new Deleter({ connection, patience, reader });
    this.#subscriptions = new Subscriptions({ connection, reader, stallAfter, log, clock });
  }

  /** How the connection and the subscriptions fare: for readiness. */
  status(): EventStoreDbStatus {
    return storeStatus(this.#reachability.outage, this.#subscriptions.status);
  }

  async append(
    stream: string,
    events: readonly (NewEvent | RawEvent)[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    this.#ensureOpen();
    const encoded = encodeAppend(stream, events, this.#largestAppend);
    return this.#appender.append(stream, encoded, expected, this.#subscriptions.begun());
  }

  readStream(name: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    return paged(() => {
      this.#ensureOpen();
      return streamPages(this.#reader, name, options);
    });
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return paged(() => {
      this.#ensureOpen();
      return logPages(this.#reader, options);
    });
  }

  subscribe(options?: SubscribeOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.#subscriptions.subscribe(options);
  }

  async head(): Promise<Position> {
    this.#ensureOpen();
    return this.#reader.head();
  }

  async streamMetadata(name: string): Promise<StreamMetadata> {
    this.#ensureOpen();
    const [setting, tombstoned] = await Promise.all([
      this.#reader.lastOf(metadataStreamOf(name)),
      this.#reader.isTombstoned(name),
    ]);
    if (tombstoned) throw new StreamDeletedError(name);
    return (setting?.data ?? {}) as StreamMetadata;
  }

  setStreamMetadata(stream: string, metadata: StreamMetadata): Promise<AppendResult> {
    return this.append(metadataStreamOf(stream), [metadataEvent(metadata)], 'any');
  }

  async deleteStream(
    stream: string,
    kind: 'soft' | 'tombstone',
    expected: ExpectedRevision = 'any',
  ): Promise<void> {
    this.#ensureOpen();
    checkStreamName(stream);
    checkDeletable(stream);
    await this.#subscriptions.begun();
    await this.#deleter.delete(stream, kind, expected);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#patience.close();
    this.#reachability.close();
    this.#subscriptions.close();
    await this.#appender.close();
    await this.#connection.close();
  }

  #ensureOpen(): void {
    if (this.#closed !== undefined) throw new StoreClosedError();
  }
}
