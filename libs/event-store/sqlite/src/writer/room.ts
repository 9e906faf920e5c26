import type Database from 'better-sqlite3';

/** More than an average group of appends: room for less would be none. */
const LEAST_ROOM = 64 * 1024;

/** Tries whether a commit goes through again after the disk was full. It writes bytes that mean nothing. */
export function tryForRoom(database: Database.Database): void {
  database.prepare('INSERT OR REPLACE INTO probe VALUES (1, zeroblob(?))').run(LEAST_ROOM);
  database.prepare('DELETE FROM probe').run();
}
