import type { Kysely } from 'kysely';
import type { CheckpointNotices } from '../leading/checkpoint-notices.ts';
import type { Leadership } from '../leading/leadership.ts';
import type { LeftOut } from '../parking/parked-streams.ts';
import { fileOf } from './file-location.ts';
import { isPostgresUrl, PostgresLocation } from './postgresql/postgres-location.ts';
import { PostgresViewDatabase } from './postgresql/postgres-view-database.ts';
import { SqliteViewDatabase } from './sqlite/sqlite-view-database.ts';
import type { ViewVersion } from './view-version.ts';

/**
 * Where one version of a view lives, in one of two dialects that hold the same rows in the same order: text is compared byte by byte (as
 * UTF-8), integers are 64 bits wide and come back as numbers, and text holds neither NUL characters nor lone surrogates
 * (see `storable`).
 */
export interface ViewDatabase<Tables> {
  /** The file, or the server, database and schema. Fit for logs: it names no password. */
  readonly place: string;
  /** One connection: transactions take it one after the other. */
  readonly write: Kysely<Tables>;
  /** Reads what is committed, and can't write. */
  readonly read: Kysely<Tables>;
  /** Who may bring a view forward. */
  readonly leadership: Leadership;
  /** Tells other processes that a view has come further. */
  readonly notices: CheckpointNotices;
  /** Lets the statements of a transaction take as long as they need, as making indexes of many rows does. */
  allowTime(transaction: Kysely<Tables>): Promise<void>;
  /** Lets the database learn what tables that were just filled are like, where it plans by that. */
  analyze(transaction: Kysely<Tables>, tables: readonly string[]): Promise<void>;
  /** Reads everything as of one moment, whatever is written meanwhile. */
  snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** What was left out of builds that are or were in use, of this version of the view or another, because somebody decided so. */
  leftOut(): Promise<LeftOut>;
  /**
   * Opens an empty database beside this one, for building the view anew. What an interrupted build left is thrown away.
   *
   * @throws BuildUnderWayError when another process is building there.
   */
  beside(): Promise<DatabaseBeside<Tables>>;
  /** Lets the transaction under way finish. Idempotent. */
  close(): Promise<void>;
}

/** A database in which a view is built anew, beside the one in use. */
export interface DatabaseBeside<Tables> extends ViewDatabase<Tables> {
  /** The number of the build. */
  readonly build: number;
  /**
   * Puts it in use instead of the other, all at once, for everybody who has the view open: from their next transaction on they
   * read, and write, this one. The other is kept to go back to. This database must be closed by then.
   */
  replace(): Promise<void>;
  /** Throws it away. This database must be closed by then. */
  discard(): Promise<void>;
}

export interface ViewDatabaseOptions {
  /** PostgreSQL: the most connections that read at once. Default 8; one more writes. */
  readonly readers?: number;
}

/**
 * Opens the place of one version of a view, apart from those of other views and versions: an old release goes on with its own
 * while a new one builds another. What is opened is always the build in use, also after another one has come into use.
 *
 * A path, or `file:` and a path, is a directory, made where there is none, with SQLite files. Views can be built anew from
 * the log, so a power cut may cost the last transactions, never their consistency: rows and checkpoint are in the same one.
 *
 * `postgres://…` or `postgresql://…` is a PostgreSQL database, in which `schema` names what the schemas of the views begin with
 * (default `huiyin`; they are made where there are none). `sslmode`, `sslrootcert`, `application_name`, `host` (of a socket) are
 * as usual. Sessions hold locks and settings, so that a pooler in front of it must pool sessions, not transactions. Opening
 * connects to nothing: what needs the server when it isn't there throws ViewsUnavailableError, and works when it is back.
 *
 * @throws InvalidViewsLocationError
 */
export async function openViewDatabase<Tables>(
  location: string,
  view: ViewVersion,
  options: ViewDatabaseOptions = {},
): Promise<ViewDatabase<Tables>> {
  return isPostgresUrl(location)
    ? PostgresViewDatabase.open<Tables>(new PostgresLocation(location), view, options)
    : SqliteViewDatabase.open<Tables>(fileOf(location), view);
}
