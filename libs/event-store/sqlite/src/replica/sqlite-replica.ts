import { basename, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { StoreFailedError, StoreFullError } from '@huiyin/event-store';
import { makeDirectory } from '../durable-directory.ts';
import { holdDirectory, type StoreLock } from '../holder/store-lock.ts';
import { logFile, SqliteLog } from '../reader/sqlite-log.ts';
import { prepareDatabase } from '../schema.ts';
import { codeOf, isFull } from '../sqlite-errors.ts';
import { openForWriting } from '../writer/write-connection.ts';
import type { PlacedEvent } from './placed-event.ts';
import { ReplicaWriter } from './replica-writer.ts';

/** A store's directory, held to be filled with a log that was recorded elsewhere: nothing else writes there meanwhile. */
export class SqliteReplica extends SqliteLog {
  readonly #lock: StoreLock;
  readonly #database: Database.Database;
  readonly #writer: ReplicaWriter;

  private constructor(file: string, lock: StoreLock) {
    super(file);
    this.#lock = lock;
    this.#database = openForWriting(file);
    this.#writer = new ReplicaWriter(this.#database, this.lastPosition());
  }

  /**
   * Opens the directory, or makes it.
   *
   * @throws StoreHeldError when another process has it open.
   * @throws NewerDatabaseError, ForeignDatabaseError when the file there is not for this program.
   * @throws StoreFullError when there is no room to open it.
   */
  static open(
    directory: string,
    program: string = basename(process.argv[1] ?? process.title),
  ): SqliteReplica {
    const file = logFile(directory);
    makeDirectory(resolve(directory));
    const lock = holdDirectory(resolve(directory), program);
    try {
      prepareDatabase(file);
      return new SqliteReplica(file, lock);
    } catch (error) {
      lock.release();
      throw isFull(error) ? new StoreFullError(file) : error;
    }
  }

  /**
   * Records events under the places that they have elsewhere, all of them or none. They are on disk when it returns.
   *
   * @throws MisplacedEventError where one doesn't come after those before it in log and stream.
   * @throws IllFormedEventError where one can't be kept faithfully.
   * @throws StoreFullError when there is no room.
   */
  record(events: readonly PlacedEvent[]): void {
    try {
      this.#writer.record(events);
    } catch (error) {
      if (isFull(error)) throw new StoreFullError(this.file);
      throw codeOf(error).startsWith('SQLITE_') ? new StoreFailedError(this.file, error) : error;
    }
  }

  override async close(): Promise<void> {
    // Before the writer: the connection that closes last carries the WAL over and removes it.
    await super.close();
    this.#database.close();
    this.#lock.release();
  }
}
