import type { Kysely } from 'kysely';
import type { View } from '../views/view.ts';
import type { CheckpointNotices } from '../leading/checkpoint-notices.ts';
import type { Leadership } from '../leading/leadership.ts';
import { fileOf } from './file-location.ts';
import { isPostgresUrl, PostgresLocation } from './postgresql/postgres-location.ts';
import { PostgresViewDatabase } from './postgresql/postgres-view-database.ts';
import { SqliteViewDatabase } from './sqlite/sqlite-view-database.ts';

/**
 * Where views live, in one of two dialects that hold the same rows in the same order: text is compared byte by byte (as
 * UTF-8), integers are 64 bits wide and come back as numbers, and text holds neither NUL characters nor lone surrogates
 * (see `storable`).
 */
export interface ViewDatabase<Tables> {
  /** The file, or the server, database and schema. Fit for logs: it names no password. */
  readonly place: string;
  /** Nobody reads it before its views are complete: the indexes for readers are made at the end. */
  readonly isBeside: boolean;
  /** One connection: transactions take it one after the other. */
  readonly write: Kysely<Tables>;
  /** Reads what is committed, and can't write. */
  readonly read: Kysely<Tables>;
  /** Who may bring a view forward. */
  readonly leadership: Leadership;
  /** Tells other processes that a view has come further. */
  readonly notices: CheckpointNotices;
  /** Reads everything as of one moment, whatever is written meanwhile. */
  snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /**
   * Opens an empty database beside this one, for building a view anew. What an interrupted build left is thrown away.
   *
   * @throws BuildUnderWayError when another process is building there.
   */
  beside(): Promise<DatabaseBeside<Tables>>;
  /** Lets the transaction under way finish. Idempotent. */
  close(): Promise<void>;
}

/** A database in which a view is built anew, beside the one in use. */
export interface DatabaseBeside<Tables> extends ViewDatabase<Tables> {
  /**
   * Puts the view built here, with its checkpoint, in the place of the one in use: all of it or nothing. This database must
   * be closed by then. On SQLite the one in use must be closed too, and whatever else it holds goes with it; on PostgreSQL
   * it goes on being read, and whoever writes it goes on from the new checkpoint.
   */
  replace(view: View<Tables>): Promise<void>;
}

export interface ViewDatabaseOptions {
  /** PostgreSQL: the most connections that read at once. Default 8; one more writes. */
  readonly readers?: number;
}

/**
 * Opens the database of views.
 *
 * A path, or `file:` and a path, is an SQLite file, made with its directory where there is none. Views can be built anew from
 * the log, so a power cut may cost the last transactions, never their consistency: rows and checkpoint are in the same one.
 *
 * `postgres://…` or `postgresql://…` is a PostgreSQL database, in which `schema` names the schema that holds the views
 * (default `huiyin`; made where there is none). `sslmode`, `sslrootcert`, `application_name`, `host` (of a socket) are as usual.
 * Sessions hold locks and settings, so that a pooler in front of it must pool sessions, not transactions. Opening connects to
 * nothing: what needs the server when it isn't there throws ViewsUnavailableError, and works when it is back.
 *
 * @throws InvalidViewsLocationError
 */
export async function openViewDatabase<Tables>(
  location: string,
  options: ViewDatabaseOptions = {},
): Promise<ViewDatabase<Tables>> {
  return isPostgresUrl(location)
    ? new PostgresViewDatabase<Tables>(new PostgresLocation(location), options)
    : SqliteViewDatabase.open<Tables>(fileOf(location));
}
