import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { EventStoreError } from '@huiyin/event-store';
import { syncDirectory } from './durable-directory.ts';
import { codeOf } from './sqlite-errors.ts';

/** "Huiy": marks the file as ours, in SQLite's own header field. */
const APPLICATION_ID = 0x48756979;
const SCHEMA_VERSION = 2;

/**
 * Storage format. `streams.metadata` is the data of the last event of the stream `$$<name>`, kept here to save a
 * look-up per read; a stream's last revision is what the index on `events` says, so that an append writes no second
 * row. Positions are given by the writer: rows are never deleted, so none is used twice.
 * `format` tells how data and metadata are to be read: see `Format` of the port.
 */
const TABLES = `
  CREATE TABLE streams (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL UNIQUE,
    metadata   TEXT    NOT NULL DEFAULT '{}',
    tombstoned INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE events (
    position    INTEGER PRIMARY KEY,
    stream      INTEGER NOT NULL,
    revision    INTEGER NOT NULL,
    id          TEXT    NOT NULL,
    type        TEXT    NOT NULL,
    data        TEXT    NOT NULL,
    metadata    TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL,
    format      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE probe (
    id     INTEGER PRIMARY KEY,
    filler BLOB
  ) STRICT;
`;

/** The database was written by a later version of this program. */
export class NewerDatabaseError extends EventStoreError {
  readonly code = 'store-newer';

  constructor(file: string, version: number) {
    super(
      `${file} has schema version ${version}, and this program knows ${SCHEMA_VERSION} at most: ` +
        'use the version that wrote it, or a later one.',
    );
  }
}

/** The file is a database, but no event store. */
export class ForeignDatabaseError extends EventStoreError {
  readonly code = 'store-foreign';

  constructor(file: string) {
    super(`${file} is not an event store: use another data directory.`);
  }
}

/**
 * Creates the database where there is none, and settles one that was left by a crash: what can be read afterwards
 * is in the database file and synced. Without that, an event whose fsync was interrupted could be read, and a
 * repeated append be answered with it, although a power cut would still take it away.
 */
export function prepareDatabase(file: string): void {
  const created = !existsSync(file);
  const database = new Database(file);
  try {
    const version = versionOf(file, database);
    database.pragma('synchronous = FULL');
    if (version > SCHEMA_VERSION) throw new NewerDatabaseError(file, version);
    if (version === 0) createTables(file, database);
    else if (applicationId(database) !== APPLICATION_ID) throw new ForeignDatabaseError(file);
    else if (version < SCHEMA_VERSION) migrate(database);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  if (created) syncDirectory(dirname(file));
}

function createTables(file: string, database: Database.Database): void {
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (tables !== 0 || applicationId(database) !== 0) throw new ForeignDatabaseError(file);
  database.pragma('journal_mode = WAL');
  database.transaction(() => {
    database.exec(TABLES);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
}

/** Version 1 held JSON only, and no format. SQLite adds the column without rewriting a row. */
function migrate(database: Database.Database): void {
  database.transaction(() => {
    database.exec('ALTER TABLE events ADD COLUMN format INTEGER NOT NULL DEFAULT 0');
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
}

function versionOf(file: string, database: Database.Database): number {
  try {
    return database.pragma('user_version', { simple: true }) as number;
  } catch (error) {
    throw codeOf(error) === 'SQLITE_NOTADB' ? new ForeignDatabaseError(file) : error;
  }
}

function applicationId(database: Database.Database): number {
  return database.pragma('application_id', { simple: true }) as number;
}
