import Database from 'better-sqlite3';
import type { Position, RecordedEvent, StreamMetadata } from '@huiyin/event-store';
import { decode, type RevisionRange } from '@huiyin/event-store/adapter';
import { StreamNames } from './stream-names.ts';

interface StreamRow {
  readonly id: number;
  readonly metadata: string;
  readonly tombstoned: number;
  readonly revision: number | null;
}

/** A stream as the reader finds it. */
export interface StreamRecord {
  readonly id: number;
  readonly name: string;
  /** The last revision, -1 where there is none. */
  readonly revision: number;
  readonly metadata: StreamMetadata;
  readonly truncateBefore: number;
  readonly tombstoned: boolean;
}

/** Position, stream, revision, id, type, data, metadata, moment of recording, format: arrays are the cheapest rows. */
export type EventRow = readonly [number, number, number, string, string, string, string, number, number];

export const COLUMNS = 'position, stream, revision, id, type, data, metadata, recorded_at, format';

/** Reads the log through a connection of its own. Every read is short: no transaction outlives a call. */
export class LogReader {
  readonly #database: Database.Database;
  readonly #names: StreamNames;
  readonly #stream: Database.Statement<[string], StreamRow>;
  readonly #after: Database.Statement<[Position, number], EventRow>;
  readonly #before: Database.Statement<[Position, number], EventRow>;
  readonly #forwards: Database.Statement<[number, number, number, number, number], EventRow>;
  readonly #backwards: Database.Statement<[number, number, number, number, number], EventRow>;

  constructor(file: string) {
    this.#database = new Database(file, { readonly: true, fileMustExist: true });
    this.#database.pragma('cache_size = -32768');
    this.#names = new StreamNames(this.#database);
    this.#stream = this.#database.prepare(
      `SELECT id, metadata, tombstoned, (SELECT max(revision) FROM events WHERE stream = streams.id) AS revision
       FROM streams WHERE name = ?`,
    );
    this.#after = this.#rows('WHERE position > ? ORDER BY position LIMIT ?');
    this.#before = this.#rows('WHERE position < ? ORDER BY position DESC LIMIT ?');
    const run = 'WHERE stream = ? AND revision BETWEEN ? AND ? AND recorded_at >= ? ORDER BY revision';
    this.#forwards = this.#rows(`${run} LIMIT ?`);
    this.#backwards = this.#rows(`${run} DESC LIMIT ?`);
  }

  lastPosition(): Position {
    return this.#database.prepare<[], number | null>('SELECT max(position) FROM events').pluck().get() ?? 0;
  }

  stream(name: string): StreamRecord | undefined {
    const row = this.#stream.get(name);
    if (row === undefined) return undefined;
    const metadata = JSON.parse(row.metadata) as StreamMetadata;
    return {
      id: row.id,
      name,
      revision: row.revision ?? -1,
      metadata,
      truncateBefore: metadata.$tb ?? 0,
      tombstoned: row.tombstoned === 1,
    };
  }

  eventsAfter(position: Position, limit: number): readonly RecordedEvent[] {
    return this.#after.all(position, limit).map((row) => toEvent(row, this.#names.nameOf(row[1])));
  }

  eventsBefore(position: Position, limit: number): readonly RecordedEvent[] {
    return this.#before.all(position, limit).map((row) => toEvent(row, this.#names.nameOf(row[1])));
  }

  eventsOf(stream: StreamRecord, range: RevisionRange): readonly RecordedEvent[] {
    const { from, to, recordedSince, limit } = range;
    const rows = range.backwards
      ? this.#backwards.all(stream.id, to, from, recordedSince, limit)
      : this.#forwards.all(stream.id, from, to, recordedSince, limit);
    return rows.map((row) => toEvent(row, stream.name));
  }

  close(): void {
    this.#database.close();
  }

  #rows<P extends unknown[]>(condition: string): Database.Statement<P, EventRow> {
    return this.#database.prepare<P, EventRow>(`SELECT ${COLUMNS} FROM events ${condition}`).raw();
  }
}

export function toEvent(row: EventRow, stream: string): RecordedEvent {
  const [position, , revision, id, type, data, metadata, recordedAt, format] = row;
  return decode({ id, type, data, metadata, format, stream, revision, position, recordedAt });
}
