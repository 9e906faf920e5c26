import type { ExpectedRevision, StreamMetadata } from '@huiyin/event-store';
import {
  decideAppend,
  describedBy,
  exists,
  metadataStreamOf,
  softDeletion,
  tombstone,
  type EncodedEvent,
  type StreamHead,
} from '@huiyin/event-store/adapter';
import type Database from 'better-sqlite3';
import {
  EVENT_FIELDS,
  TOMBSTONED,
  WRONG_REVISION,
  type EventFields,
  type Group,
  type Outcome,
} from './protocol.ts';
import { StreamEntries, truncateBefore } from './stream-entries.ts';

const NO_STREAM: StreamHead = { revision: -1, truncateBefore: 0, tombstoned: false };

type Insert = Database.Statement<[number, number, number, string, string, string, string, number, number]>;

/** Records groups of requests, one transaction for all that it is handed at once. */
export class LogWriter {
  readonly #database: Database.Database;
  readonly #entries: StreamEntries;
  readonly #begin: Database.Statement<[]>;
  readonly #commit: Database.Statement<[]>;
  readonly #insert: Insert;
  readonly #recorded: Database.Statement<
    [number, number],
    { readonly id: string; readonly position: number }
  >;
  readonly #setMetadata: Database.Statement<[string, number]>;
  readonly #setTombstoned: Database.Statement<[number]>;
  #position: number;
  #outcome: Outcome = [];

  constructor(database: Database.Database) {
    this.#database = database;
    this.#entries = new StreamEntries(database);
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#recorded = database.prepare('SELECT id, position FROM events WHERE stream = ? AND revision = ?');
    this.#setMetadata = database.prepare('UPDATE streams SET metadata = ? WHERE id = ?');
    this.#setTombstoned = database.prepare('UPDATE streams SET tombstoned = 1 WHERE id = ?');
    this.#position = lastPosition(database);
  }

  /** Records the groups and answers when they are on disk; on an error nothing of them is. */
  record(groups: readonly Group[]): Outcome {
    const before = this.#position;
    this.#outcome = [before];
    try {
      this.#begin.run();
      for (const group of groups) this.#recordGroup(group);
      this.#commit.run();
    } catch (error) {
      this.#position = before;
      this.#entries.forget();
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
    this.#outcome[0] = this.#position;
    return this.#outcome;
  }

  #recordGroup(group: Group): void {
    const recordedAt = group[0] as number;
    for (let at = 2; at < group.length;) {
      const stream = group[at] as string;
      const expected = group[at + 1] as ExpectedRevision;
      const count = group[at + 2] as number;
      at += 3;
      if (count === 0) {
        this.#delete(stream, expected, group[at] as string, recordedAt);
        at += 1;
      } else {
        this.#append(stream, expected, eventsOf(group, at, count), recordedAt);
        at += EVENT_FIELDS * count;
      }
    }
  }

  #append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EncodedEvent[],
    recordedAt: number,
  ): void {
    const described = describedBy(stream);
    if (described !== undefined && this.#entries.find(described)?.tombstoned) {
      this.#outcome.push(-1, TOMBSTONED);
    } else if (this.#mayRecord(stream, expected, events)) {
      this.#outcome.push(this.#insertAll(stream, events, recordedAt), this.#position);
    }
  }

  #delete(stream: string, expected: ExpectedRevision, kind: string, recordedAt: number): void {
    if (!this.#mayRecord(stream, expected, [])) return;
    const entry = this.#entries.find(stream);
    if (kind === 'tombstone') {
      this.#insertAll(stream, [tombstone()], recordedAt);
      const { id } = this.#entries.findOrCreate(stream);
      this.#setTombstoned.run(id);
      this.#entries.findOrCreate(stream).tombstoned = true;
    } else if (entry !== undefined && exists(entry)) {
      const metadata = JSON.parse(entry.metadata) as StreamMetadata;
      const event = softDeletion({ revision: entry.revision, metadata });
      this.#insertAll(metadataStreamOf(stream), [event], recordedAt);
    }
    this.#outcome.push(0, this.#position);
  }

  /** Whether the request is to be carried out; if not, its outcome is known. */
  #mayRecord(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): boolean {
    const entry = this.#entries.find(stream);
    const decision = decideAppend(
      entry ?? NO_STREAM,
      expected,
      events,
      (revision) => entry && this.#recorded.get(entry.id, revision),
    );
    switch (decision.kind) {
      case 'append':
        return true;
      case 'repeated':
        this.#outcome.push(decision.result.revision, decision.result.position);
        return false;
      case 'wrong-revision':
        this.#outcome.push(decision.actual === 'no-stream' ? -1 : decision.actual, WRONG_REVISION);
        return false;
      case 'tombstoned':
        this.#outcome.push(-1, TOMBSTONED);
        return false;
    }
  }

  /** Answers the last revision. */
  #insertAll(stream: string, events: readonly EncodedEvent[], recordedAt: number): number {
    const entry = this.#entries.findOrCreate(stream);
    for (const { id, type, data, metadata, format } of events) {
      entry.revision += 1;
      this.#position += 1;
      this.#insert.run(
        this.#position,
        entry.id,
        entry.revision,
        id,
        type,
        data,
        metadata,
        recordedAt,
        format,
      );
    }
    const described = describedBy(stream);
    if (described !== undefined) this.#describe(described, (events.at(-1) as EncodedEvent).data);
    return entry.revision;
  }

  #describe(stream: string, metadata: string): void {
    const entry = this.#entries.findOrCreate(stream);
    entry.metadata = metadata;
    entry.truncateBefore = truncateBefore(metadata);
    this.#setMetadata.run(metadata, entry.id);
  }
}

function eventsOf(group: Group, start: number, count: number): EncodedEvent[] {
  const events: EncodedEvent[] = [];
  for (let at = start; at < start + EVENT_FIELDS * count; at += EVENT_FIELDS) {
    const [id, type, data, metadata, format] = group.slice(at, at + EVENT_FIELDS) as EventFields;
    events.push({ id, type, data, metadata, format });
  }
  return events;
}

/** The position of the last event in the database, 0 if there is none. */
function lastPosition(database: Database.Database): number {
  return database.prepare<[], number | null>('SELECT max(position) FROM events').pluck().get() ?? 0;
}
