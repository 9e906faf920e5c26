import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPassing, sqliteError } from '../database/sqlite/sqlite-error.ts';

/** A lock that is held until it is released, or its process ends however that may be. */
export interface LockFile {
  release(): void;
}

/**
 * Takes a lock by an exclusive transaction on an empty SQLite database: it rests on a lock of the operating system, which goes
 * with the process, and keeps out another holder in the same process too.
 *
 * @returns nothing where somebody else has it.
 * @throws ViewsUnavailableError where the disk is full or fails: that passes.
 */
export function tryLock(file: string): LockFile | undefined {
  mkdirSync(dirname(file), { recursive: true });
  let lock: Database.Database | undefined;
  try {
    lock = new Database(file, { timeout: 0 });
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    const { code, message } = error as { code?: string; message: string };
    if (code?.startsWith('SQLITE_BUSY')) return undefined;
    throw isPassing(code) ? sqliteError({ error: message, ...(code && { code }) }, file) : error;
  }
  const held = lock;
  return { release: () => void held.close() };
}
