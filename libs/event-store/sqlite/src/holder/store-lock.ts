import Database from 'better-sqlite3';
import { join } from 'node:path';
import { StoreHeldError } from '@huiyin/event-store';
import { isBusy } from '../sqlite-errors.ts';
import { forgetHolder, introduceHolder, nameHolder, type Announcement } from './holder-file.ts';

/** How long to wait for a holder that is just leaving, in milliseconds. */
const PATIENCE = 250;

/** A directory held for this process alone, until it is released or the process ends. */
export interface StoreLock {
  /** Leaves word for others of how they can use the store meanwhile. */
  announce(announcement: Announcement): void;
  release(): void;
}

/**
 * Holds a directory by an exclusive transaction on an empty database in it: SQLite takes locks of the operating
 * system, which vanish with the process however it ends. The file beside it that names the holder is for people
 * only: a stale one blocks nobody.
 *
 * @throws StoreHeldError when another process (or another store of this one) holds the directory.
 */
export function holdDirectory(directory: string, program: string): StoreLock {
  const lock = new Database(join(directory, 'lock.db'), { timeout: PATIENCE });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreHeldError(directory, nameHolder(directory));
  }
  introduceHolder(directory, program);
  return {
    announce: (announcement) => {
      if (lock.open) introduceHolder(directory, program, announcement);
    },
    release: () => {
      if (!lock.open) return;
      forgetHolder(directory);
      lock.close();
    },
  };
}
