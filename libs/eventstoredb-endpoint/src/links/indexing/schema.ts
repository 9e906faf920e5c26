import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** "HuiL": marks the file as an index of links, in SQLite's own header field. */
const APPLICATION_ID = 0x4875694c;

/** Counted up whenever the same log gives another index: one of another version is thrown away. */
const VERSION = 1;

/** Milliseconds that a statement waits for a lock: nobody else writes here. */
const PATIENCE = 1_000;

/**
 * A link is the position of its target, no more: the log has the rest. `projections` tells how far each of them has come
 * and the id of the event there, by which another log is told from this one.
 */
const TABLES = `
  CREATE TABLE projections (
    name     TEXT    PRIMARY KEY,
    position INTEGER NOT NULL,
    event    TEXT    NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE link_streams (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL UNIQUE,
    projection TEXT    NOT NULL
  ) STRICT;
  CREATE TABLE links (
    stream   INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (stream, revision)
  ) STRICT, WITHOUT ROWID;
`;

const NAMES = "'projections', 'link_streams', 'links'";

/**
 * Opens the index for writing, made anew where the file is none of this version or no database at all: it can always be
 * made again from the log.
 */
export function openIndex(file: string): Database.Database {
  if (!isSqlite(file)) removeIndex(file);
  try {
    return connect(file);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    removeIndex(file);
    return connect(file);
  }
}

/** Removes the index with what SQLite keeps beside it. */
export function removeIndex(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/** What a disk or another reader may cause and will pass. */
const PASSING = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|NOMEM|READONLY|INTERRUPT|PROTOCOL)/;

/**
 * Whether an error of SQLite's means that the index isn't what it should be: then only making it anew helps. Known by its
 * code alone: a native module's errors can belong to another realm, where `instanceof` says no.
 */
export function isDamaged(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_') && !PASSING.test(code);
}

function connect(file: string): Database.Database {
  const database = new Database(file, { timeout: PATIENCE });
  try {
    if (!isCurrent(database)) {
      database.close();
      removeIndex(file);
      return create(file);
    }
    // Says so if the file is damaged: what comes first is read first.
    database.prepare('SELECT * FROM projections').all();
    return tuned(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function create(file: string): Database.Database {
  const database = tuned(new Database(file, { timeout: PATIENCE }));
  database.transaction(() => {
    database.exec(TABLES);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${VERSION}`);
  })();
  return database;
}

/** A power cut may cost the last transactions, never the agreement of links and checkpoints. */
function tuned(database: Database.Database): Database.Database {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('cache_size = -32768');
  return database;
}

function isCurrent(database: Database.Database): boolean {
  return (
    database.pragma('application_id', { simple: true }) === APPLICATION_ID &&
    database.pragma('user_version', { simple: true }) === VERSION &&
    database.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN (${NAMES})`).pluck().get() === 3
  );
}

/** SQLite itself takes a file of rubbish shorter than a page for an empty database. */
function isSqlite(file: string): boolean {
  if (!existsSync(file)) return true;
  const header = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  try {
    const length = readSync(descriptor, header, 0, 16, 0);
    return length === 0 || header.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(descriptor);
  }
}
