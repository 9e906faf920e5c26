import Database from 'better-sqlite3';

/** WAL pages (of 4 KiB) after which a commit also carries them over into the database file. */
const CHECKPOINT_AFTER = 2_000;

/** The one connection that writes. */
export function openForWriting(file: string): Database.Database {
  const database = new Database(file, { fileMustExist: true });
  database.pragma('journal_mode = WAL');
  // Explicitly: better-sqlite3 is built to sync only at checkpoints in WAL mode, where a power cut takes commits away.
  database.pragma('synchronous = FULL');
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_AFTER}`);
  database.pragma('cache_size = -65536');
  return database;
}
