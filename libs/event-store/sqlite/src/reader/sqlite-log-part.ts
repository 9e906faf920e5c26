import Database from 'better-sqlite3';
import type { Position, RecordedEvent } from '@huiyin/event-store';
import { COLUMNS, toEvent, type EventRow } from './log-reader.ts';
import { logFile, settle } from './sqlite-log.ts';
import { StreamNames } from './stream-names.ts';

/** Events read at once. */
const PAGE = 1_000;

/** One of several parts that a log is read in, each with streams of its own. */
export interface LogPart {
  /** From 0. */
  readonly index: number;
  /** How many parts there are. */
  readonly of: number;
  /** Streams that every part reads. */
  readonly everywhere: readonly string[];
}

/**
 * Some streams of a log: whole streams, in log order, each in one part of as many as there are, whoever reads them and
 * whenever. SQLite leaves the other events out before their content is read, so that readers of all parts together do
 * hardly more work than one of the whole log.
 */
export class SqliteLogPart {
  readonly #database: Database.Database;
  readonly #names: StreamNames;
  readonly #after: Database.Statement<[Position, Position], EventRow>;

  constructor(file: string, { index, of, everywhere }: LogPart) {
    this.#database = new Database(file, { readonly: true, fileMustExist: true });
    this.#database.pragma('cache_size = -32768');
    this.#names = new StreamNames(this.#database);
    const common = this.#database
      .prepare<[string], number>('SELECT id FROM streams WHERE name IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(everywhere));
    this.#after = this.#database
      .prepare<[Position, Position], EventRow>(
        `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ?
         AND (stream % ${of} = ${index} OR stream IN (${common.join(', ')})) ORDER BY position LIMIT ${PAGE}`,
      )
      .raw();
  }

  /** Pages of events after a position, up to another one, that one included. A page read isn't kept. */
  *pages(after: Position, upTo: Position): Generator<readonly RecordedEvent[], void> {
    let position = after;
    for (;;) {
      const rows = this.#after.all(position, upTo);
      if (rows.length > 0) yield rows.map((row) => toEvent(row, this.#names.nameOf(row[1])));
      if (rows.length < PAGE) return;
      position = rows.at(-1)![0];
    }
  }

  close(): void {
    this.#database.close();
  }
}

/**
 * Opens a part of the log of a store's directory for reading, beside the process that has it in use, if there is one.
 *
 * @throws NewerDatabaseError, ForeignDatabaseError when the file there is not for this program.
 */
export function openSqliteLogPart(directory: string, part: LogPart): SqliteLogPart {
  settle(directory);
  return new SqliteLogPart(logFile(directory), part);
}
