import type { Clock } from '../clock.ts';
import type { EncodedEvent, EncodedRecord } from '../encoding/encoded-event.ts';
import { decode } from '../encoding/recorded.ts';
import { StoreClosedError, StreamDeletedError, WrongExpectedRevisionError } from '../errors.ts';
import type { AppendResult, Position } from '../event-store.ts';
import type { RecordedEvent } from '../event.ts';
import type { ExpectedRevision } from '../expected-revision.ts';
import { CommitSignal } from '../reading/commit-signal.ts';
import type { FollowableLog } from '../reading/follow.ts';
import { decideAppend } from '../streams/append-decision.ts';
import { softDeletion, tombstone } from '../streams/deletion.ts';
import { exists } from '../streams/stream-head.ts';
import { describedBy, metadataStreamOf } from '../streams/system-events.ts';
import { InMemoryStream } from './in-memory-stream.ts';

/** All events in the order in which they were recorded, and by stream. An event's position is its place, from 1. */
export class InMemoryLog implements FollowableLog {
  readonly commits = new CommitSignal();
  readonly #records: EncodedRecord[] = [];
  readonly #streams = new Map<string, InMemoryStream>();
  readonly #clock: Clock;
  #open = true;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ensureOpen(): void {
    if (!this.#open) throw new StoreClosedError();
  }

  close(): void {
    this.#open = false;
    this.commits.notify();
  }

  lastPosition(): Position {
    return this.#records.length;
  }

  eventsAfter(position: Position, limit: number): readonly RecordedEvent[] {
    return this.#records.slice(position, position + limit).map(decode);
  }

  /** At most `limit` events before a position, the latest first. */
  eventsBefore(position: Position, limit: number): readonly RecordedEvent[] {
    const end = Math.max(0, position - 1);
    return this.#records
      .slice(Math.max(0, end - limit), end)
      .reverse()
      .map(decode);
  }

  /** The stream of this name; an empty one where nothing is known. */
  stream(name: string): InMemoryStream {
    return this.#streams.get(name) ?? new InMemoryStream();
  }

  append(name: string, events: readonly EncodedEvent[], expected: ExpectedRevision): AppendResult {
    const described = describedBy(name);
    if (described !== undefined && this.stream(described).tombstoned) throw new StreamDeletedError(described);
    return this.#decide(name, events, expected) ?? this.#record(name, events);
  }

  delete(name: string, kind: 'soft' | 'tombstone', expected: ExpectedRevision): void {
    const stream = this.stream(name);
    this.#decide(name, [], expected);
    if (kind === 'tombstone') {
      this.#record(name, [tombstone()]);
      this.#existing(name).tombstoned = true;
    } else if (exists(stream)) {
      this.#record(metadataStreamOf(name), [softDeletion(stream)]);
    }
  }

  /** Nothing when the events may be recorded; the earlier result when they were already. */
  #decide(name: string, events: readonly EncodedEvent[], expected: ExpectedRevision) {
    const stream = this.stream(name);
    const decision = decideAppend(stream, expected, events, (revision) => stream.events[revision]);
    switch (decision.kind) {
      case 'append':
        return undefined;
      case 'repeated':
        return decision.result;
      case 'wrong-revision':
        throw new WrongExpectedRevisionError(name, expected, decision.actual);
      case 'tombstoned':
        throw new StreamDeletedError(name);
    }
  }

  #record(name: string, events: readonly EncodedEvent[]): AppendResult {
    const stream = this.#existing(name);
    const recordedAt = Math.floor(this.#clock());
    for (const event of events) {
      const position = this.#records.length + 1;
      const record = { ...event, stream: name, revision: stream.events.length, position, recordedAt };
      stream.events.push(record);
      this.#records.push(record);
    }
    const described = describedBy(name);
    const last = events.at(-1);
    if (described !== undefined && last) this.#existing(described).metadataText = last.data;
    this.commits.notify();
    return { revision: stream.revision, position: this.lastPosition() };
  }

  #existing(name: string): InMemoryStream {
    const stream = this.stream(name);
    this.#streams.set(name, stream);
    return stream;
  }
}
