import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StoreHeldError, type Position, type ReadAllOptions, type RecordedEvent } from '@huiyin/event-store';
import { logPages, paged, type ReadableLog } from '@huiyin/event-store/adapter';
import { holdDirectory } from '../holder/store-lock.ts';
import { prepareDatabase } from '../schema.ts';
import { LogReader } from './log-reader.ts';

/** A log to be read and nothing else, also while another process writes it: whoever holds it isn't disturbed. */
export class SqliteLog implements ReadableLog {
  readonly file: string;
  readonly #reader: LogReader;

  /** @param file the database, settled: see `settle`. */
  constructor(file: string) {
    this.file = file;
    this.#reader = new LogReader(file);
  }

  async head(): Promise<Position> {
    return this.lastPosition();
  }

  /** Reads the log as it is when the reading begins. */
  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return paged(() => logPages(this, options));
  }

  lastPosition(): Position {
    return this.#reader.lastPosition();
  }

  eventsAfter(position: Position, limit: number): readonly RecordedEvent[] {
    return this.#reader.eventsAfter(position, limit);
  }

  eventsBefore(position: Position, limit: number): readonly RecordedEvent[] {
    return this.#reader.eventsBefore(position, limit);
  }

  async close(): Promise<void> {
    this.#reader.close();
  }
}

/** Where the log of a store's directory lies. */
export const logFile = (directory: string): string => join(resolve(directory), 'events.db');

/** Whether a store was ever opened in this directory. */
export const holdsLog = (directory: string): boolean => existsSync(logFile(directory));

/**
 * Opens the log of a store's directory for reading, beside the process that has it in use, if there is one.
 *
 * @throws NewerDatabaseError, ForeignDatabaseError when the file there is not for this program.
 */
export function openSqliteLog(directory: string): SqliteLog {
  settle(directory);
  return new SqliteLog(logFile(directory));
}

/**
 * Puts on disk what a crash left of a log: until then some of it can be read that a power cut would still take away. Who has
 * the store in use did so when it was opened.
 */
export function settle(directory: string): void {
  let lock;
  try {
    lock = holdDirectory(resolve(directory), 'a reader of the log');
  } catch (error) {
    if (error instanceof StoreHeldError) return;
    throw error;
  }
  try {
    prepareDatabase(logFile(directory));
  } finally {
    lock.release();
  }
}
