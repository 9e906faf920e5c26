import { Kysely } from 'kysely';
import type { Leadership } from '../../leading/leadership.ts';
import { OneConnectionDriver } from '../one-connection-driver.ts';
import type { DatabaseBeside, ViewDatabase, ViewDatabaseOptions } from '../view-database.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { PostgresLeadership } from './postgres-leadership.ts';
import type { PostgresLocation, Purpose } from './postgres-location.ts';
import { PostgresNotices } from './postgres-notices.ts';
import { ReadPool } from './read-pool.ts';
import { replaceView } from './replace-view.ts';
import { prepareBuild, prepareSchema } from './schema.ts';
import { WriteSession } from './write-session.ts';

const READERS = 8;

const READING: Purpose = {
  name: 'reading',
  statementTimeout: 15_000,
  settings: { default_transaction_read_only: 'on' },
};

/**
 * Views can be built anew from the log, so a crash of the server may cost the last transactions, never their consistency:
 * nothing waits for its disk.
 */
const WRITING: Purpose = {
  name: 'writing',
  statementTimeout: 60_000,
  settings: { synchronous_commit: 'off' },
};

/** Making the indexes of many rows takes its time and its memory. */
const BUILDING: Purpose = {
  name: 'building',
  statementTimeout: 3_600_000,
  settings: { synchronous_commit: 'off', maintenance_work_mem: '256MB' },
};

/** Views in a schema of a PostgreSQL database: one session writes, a pool reads. */
export class PostgresViewDatabase<Tables> implements ViewDatabase<Tables> {
  readonly place: string;
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
  readonly leadership: Leadership;
  readonly notices: PostgresNotices;
  readonly #pool: ReadPool;
  readonly #session: WriteSession;

  constructor(
    private readonly location: PostgresLocation,
    { readers = READERS }: ViewDatabaseOptions,
    readonly isBeside = false,
  ) {
    this.place = String(location);
    this.#pool = new ReadPool(location, READING, readers);
    const prepare = isBeside ? prepareBuild : prepareSchema;
    this.#session = new WriteSession(location, isBeside ? BUILDING : WRITING, (session) =>
      prepare(session, location.schema, this.place),
    );
    this.read = new Kysely({ dialect: postgresDialect(this.#pool) });
    this.write = new Kysely({ dialect: postgresDialect(new OneConnectionDriver(this.#session)) });
    this.leadership = new PostgresLeadership(
      this.#session,
      this.write as unknown as Kysely<never>,
      location.schema,
    );
    this.notices = new PostgresNotices(location);
  }

  async beside(): Promise<DatabaseBeside<Tables>> {
    const { beside } = this.location;
    const database = new PostgresViewDatabase<Tables>(beside, { readers: 1 }, true);
    await database.#session.connect();
    return Object.assign(database, {
      replace: (view: { name: string; tables: readonly { name: string }[] }) =>
        replaceView(view, this.location, beside, WRITING),
    });
  }

  snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.read.transaction().setIsolationLevel('repeatable read').execute(work);
  }

  async close(): Promise<void> {
    await this.read.destroy();
    await this.write.destroy();
    // Kysely lets go of connections only if they were ever used.
    await this.#pool.destroy();
    await this.#session.close();
  }
}
