import Database from 'better-sqlite3';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import type { Checkpoint, CheckpointStore } from './checkpoint-store.ts';

const FILE = 'persistent-subscriptions.db';

const TABLE = `
  CREATE TABLE IF NOT EXISTS checkpoints (
    id    TEXT    PRIMARY KEY,
    place INTEGER NOT NULL,
    head  INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Checkpoints in a file of their own beside the log, which they would only let grow. A write isn't synced: what a
 * power cut takes is delivered again.
 */
export class SqliteCheckpoints implements CheckpointStore {
  readonly #database: Database.Database;
  readonly #select: Database.Statement<[string], Checkpoint>;
  readonly #upsert: Database.Statement<[string, number, number]>;
  readonly #delete: Database.Statement<[string]>;

  private constructor(database: Database.Database) {
    this.#database = database;
    this.#select = database.prepare('SELECT place, head FROM checkpoints WHERE id = ?');
    this.#upsert = database.prepare('INSERT OR REPLACE INTO checkpoints (id, place, head) VALUES (?, ?, ?)');
    this.#delete = database.prepare('DELETE FROM checkpoints WHERE id = ?');
  }

  /** Opens the file in a directory. One that is damaged is made anew, and said to be. */
  static open(directory: string, log: Log): SqliteCheckpoints {
    mkdirSync(directory, { recursive: true });
    const file = join(directory, FILE);
    try {
      return new SqliteCheckpoints(prepare(file));
    } catch (error) {
      if (!isDamage(error)) throw error;
      log.warn(
        { err: error, file },
        'Checkpoints of persistent subscriptions are lost: messages are delivered again',
      );
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      return new SqliteCheckpoints(prepare(file));
    }
  }

  read(id: string): Checkpoint | undefined {
    return this.#select.get(id);
  }

  write(id: string, { place, head }: Checkpoint): void {
    this.#upsert.run(id, place, head);
  }

  remove(id: string): void {
    this.#delete.run(id);
  }

  close(): void {
    this.#database.close();
  }
}

function prepare(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.exec(TABLE);
    database.prepare('SELECT sum(place + head) FROM checkpoints').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
