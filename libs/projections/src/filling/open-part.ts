import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { FileBuilds } from '../builds/file-builds.ts';
import { SchemaBuilds } from '../builds/schema-builds.ts';
import { fileOf } from '../database/file-location.ts';
import { OneConnectionDriver } from '../database/one-connection-driver.ts';
import { PostgresConnection } from '../database/postgresql/postgres-connection.ts';
import { postgresDialect } from '../database/postgresql/postgres-dialect.ts';
import { postgresError } from '../database/postgresql/postgres-error.ts';
import { isPostgresUrl, PostgresLocation } from '../database/postgresql/postgres-location.ts';
import { openClient } from '../database/postgresql/with-client.ts';
import { sqliteDialect } from '../database/sqlite/sqlite-dialect.ts';
import type { LeftOut } from '../parking/parked-streams.ts';
import type { ViewVersion } from '../database/view-version.ts';
import { LateTransaction } from './late-transaction.ts';
import type { WriteTurn } from './write-turn.ts';

/** Milliseconds that a part waits for others to have read what it is about to write. */
const PATIENCE = 60_000;

/** A build that is being filled, as a thread is told of it. Plain JSON. */
export interface BuildPlace {
  /** As for `openViewDatabase`. */
  readonly location: string;
  readonly view: ViewVersion;
  readonly build: number;
}

/** A connection to a build that is being filled, beside those of other parts. */
export interface OpenedPart<Tables> {
  readonly db: Kysely<Tables>;
  /** What was decided of earlier builds. */
  readonly leftOut: LeftOut;
  close(): Promise<void>;
}

/**
 * @param turn the same for all parts: a file is written by one of them at a time.
 * @throws ViewsUnavailableError
 */
export async function openPart<Tables>(place: BuildPlace, turn: WriteTurn): Promise<OpenedPart<Tables>> {
  return isPostgresUrl(place.location) ? openSchema(place) : openFile(place, turn);
}

async function openFile<Tables>(
  { location, view, build }: BuildPlace,
  turn: WriteTurn,
): Promise<OpenedPart<Tables>> {
  const builds = new FileBuilds(fileOf(location), view);
  const leftOut = await builds.leftOut();
  const database = new Database(builds.file(build), {
    fileMustExist: true,
    timeout: PATIENCE,
  });
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -131072'])
    database.pragma(pragma);
  const connection = new LateTransaction(database, turn);
  const source = { connect: async () => connection, close: async () => void database.close() };
  const db = new Kysely<Tables>({ dialect: sqliteDialect(source) });
  return { db, leftOut, close: () => db.destroy() };
}

async function openSchema<Tables>({ location, view, build }: BuildPlace): Promise<OpenedPart<Tables>> {
  const builds = new SchemaBuilds(new PostgresLocation(location), view);
  const [place, leftOut] = [builds.at(build), await builds.leftOut()];
  const client = await openClient(place);
  await client.query('set synchronous_commit to off');
  const connection = new PostgresConnection(client, (error) => postgresError(error, String(place)));
  const source = { connect: async () => connection, close: () => client.end() };
  const db = new Kysely<Tables>({ dialect: postgresDialect(new OneConnectionDriver(source)) });
  return { db, leftOut, close: () => db.destroy() };
}
