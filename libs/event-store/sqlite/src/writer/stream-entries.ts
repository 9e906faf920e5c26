import type { StreamMetadata } from '@huiyin/event-store';
import type { StreamHead } from '@huiyin/event-store/adapter';
import type Database from 'better-sqlite3';
import { Recent } from '../recent.ts';

/** Streams whose heads are kept in memory: a few hundred bytes each. */
const REMEMBERED = 50_000;

/** A stream as the writer knows it, while it is being written. */
export interface StreamEntry extends StreamHead {
  /** Row in `streams`. */
  readonly id: number;
  revision: number;
  /** JSON text. */
  metadata: string;
  truncateBefore: number;
  tombstoned: boolean;
}

/** The heads of streams: from memory where they were used lately, else from the database. */
export class StreamEntries {
  readonly #recent = new Recent<string, StreamEntry>(REMEMBERED);
  readonly #select: Database.Statement<[string], StreamRow>;
  readonly #lastRevision: Database.Statement<[number], number | null>;
  readonly #insert: Database.Statement<[string]>;

  constructor(database: Database.Database) {
    this.#select = database.prepare('SELECT id, metadata, tombstoned FROM streams WHERE name = ?');
    this.#lastRevision = database
      .prepare<[number], number | null>('SELECT max(revision) FROM events WHERE stream = ?')
      .pluck();
    this.#insert = database.prepare('INSERT INTO streams (name) VALUES (?)');
  }

  find(name: string): StreamEntry | undefined {
    return this.#recent.get(name) ?? this.#load(name);
  }

  findOrCreate(name: string): StreamEntry {
    return this.find(name) ?? this.#create(name);
  }

  /** To be called after a rollback: what is remembered may never have come about. */
  forget(): void {
    this.#recent.clear();
  }

  #load(name: string): StreamEntry | undefined {
    const row = this.#select.get(name);
    if (row === undefined) return undefined;
    const entry: StreamEntry = {
      id: row.id,
      revision: this.#lastRevision.get(row.id) ?? -1,
      metadata: row.metadata,
      truncateBefore: truncateBefore(row.metadata),
      tombstoned: row.tombstoned === 1,
    };
    this.#recent.set(name, entry);
    return entry;
  }

  #create(name: string): StreamEntry {
    const id = Number(this.#insert.run(name).lastInsertRowid);
    const entry: StreamEntry = { id, revision: -1, metadata: '{}', truncateBefore: 0, tombstoned: false };
    this.#recent.set(name, entry);
    return entry;
  }
}

/** `$tb` of a stream's metadata, 0 where it isn't set. */
export function truncateBefore(metadata: string): number {
  return metadata === '{}' ? 0 : ((JSON.parse(metadata) as StreamMetadata).$tb ?? 0);
}

interface StreamRow {
  readonly id: number;
  readonly metadata: string;
  readonly tombstoned: number;
}
