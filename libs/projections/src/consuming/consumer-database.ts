import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { FileLeadership } from '../leading/file-leadership.ts';
import type { Leadership } from '../leading/leadership.ts';
import { fileOf } from '../database/file-location.ts';
import { OneConnectionDriver } from '../database/one-connection-driver.ts';
import { postgresDialect } from '../database/postgresql/postgres-dialect.ts';
import { PostgresLeadership } from '../database/postgresql/postgres-leadership.ts';
import { isPostgresUrl, PostgresLocation, type Purpose } from '../database/postgresql/postgres-location.ts';
import { prepareTables } from '../database/postgresql/schema.ts';
import { WriteSession } from '../database/postgresql/write-session.ts';
import { sqliteDialect } from '../database/sqlite/sqlite-dialect.ts';
import { SqliteThread } from '../database/sqlite/thread-client.ts';
import { ThreadedConnection } from '../database/sqlite/threaded-connection.ts';
import { createConsumers, type ConsumerTables } from './consumer-checkpoint.ts';

/** Where a consumer's checkpoint is kept: apart from the views, because nothing can make it again. */
export interface ConsumerDatabase {
  /** Fit for logs. */
  readonly place: string;
  readonly db: Kysely<ConsumerTables>;
  readonly leadership: Leadership;
  close(): Promise<void>;
}

/** A checkpoint that was lost with the power would let effects be left out when it was the first one. */
const DURABLE: Purpose = {
  name: 'consuming',
  statementTimeout: 15_000,
  settings: { synchronous_commit: 'on' },
};

/**
 * Opens it in a directory, or in the schema of a PostgreSQL database (`openViewDatabase` says how it is named).
 *
 * @throws InvalidViewsLocationError
 */
export async function openConsumerDatabase(location: string, name: string): Promise<ConsumerDatabase> {
  return isPostgresUrl(location)
    ? inPostgres(new PostgresLocation(location))
    : inDirectory(fileOf(location), name);
}

async function inDirectory(directory: string, name: string): Promise<ConsumerDatabase> {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${name}.db`);
  const thread = await SqliteThread.start({ file, pragmas: ['journal_mode = WAL', 'synchronous = FULL'] });
  const connection = new ThreadedConnection(thread);
  const db = new Kysely<ConsumerTables>({
    dialect: sqliteDialect({ connect: async () => connection, close: () => thread.close() }),
  });
  const leadership = new FileLeadership(directory);
  const close = async () => {
    await db.destroy();
    // Kysely lets go of a connection only if it was ever used.
    await thread.close();
    leadership.close();
  };
  try {
    await createConsumers(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { place: file, db, leadership, close };
}

function inPostgres(location: PostgresLocation): ConsumerDatabase {
  const { schema } = location;
  const session = new WriteSession(location, DURABLE, (opened) =>
    prepareTables(opened, schema, 'consumer_checkpoint', createConsumers),
  );
  const db = new Kysely<ConsumerTables>({ dialect: postgresDialect(new OneConnectionDriver(session)) });
  return {
    place: String(location),
    db,
    leadership: new PostgresLeadership(session, db as unknown as Kysely<never>, schema, 'consumer'),
    close: async () => {
      await db.destroy();
      await session.close();
    },
  };
}
