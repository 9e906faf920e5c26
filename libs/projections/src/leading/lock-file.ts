import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** A lock that is held until it is released, or its process ends however that may be. */
export interface LockFile {
  release(): void;
}

/**
 * Takes a lock by an exclusive transaction on an empty SQLite database: it rests on a lock of the operating system, which goes
 * with the process, and keeps out another holder in the same process too.
 *
 * @returns nothing where somebody else has it.
 */
export function tryLock(file: string): LockFile | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return { release: () => void lock.close() };
}
