import { Kysely, sql } from 'kysely';
import { createBuild } from '../../builds/build-table.ts';
import { takeBuildingRight } from '../../builds/schema-beside.ts';
import { SchemaBuilds } from '../../builds/schema-builds.ts';
import type { Leadership } from '../../leading/leadership.ts';
import type { LeftOut } from '../../parking/parked-streams.ts';
import { OneConnectionDriver } from '../one-connection-driver.ts';
import type { DatabaseBeside, ViewDatabase, ViewDatabaseOptions } from '../view-database.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { PostgresLeadership } from './postgres-leadership.ts';
import type { ViewVersion } from '../view-version.ts';
import type { PostgresLocation, Purpose } from './postgres-location.ts';
import { PostgresNotices } from './postgres-notices.ts';
import { ReadPool } from './read-pool.ts';
import { prepareTables } from './schema.ts';
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

/** A view in schemas of a PostgreSQL database, one for each build: one session writes, a pool reads. */
export class PostgresViewDatabase<Tables> implements ViewDatabase<Tables> {
  readonly place: string;
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
  readonly leadership: Leadership;
  readonly notices: PostgresNotices;
  readonly #pool: ReadPool;
  readonly #session: WriteSession;

  private constructor(
    private readonly builds: SchemaBuilds,
    location: PostgresLocation,
    { readers = READERS }: ViewDatabaseOptions,
    /** The number of a build beside the one in use. */
    beside?: number,
  ) {
    this.place = String(location);
    this.#pool = new ReadPool(location, READING, readers);
    const create = (db: Kysely<unknown>) => createBuild(db, beside ?? 1, beside === undefined);
    this.#session = new WriteSession(location, beside === undefined ? WRITING : BUILDING, (session) =>
      prepareTables(session, location.schema, 'view_build', create),
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

  static open<Tables>(
    location: PostgresLocation,
    view: ViewVersion,
    options: ViewDatabaseOptions,
  ): PostgresViewDatabase<Tables> {
    const builds = new SchemaBuilds(location, view);
    return new PostgresViewDatabase<Tables>(builds, builds.place, options);
  }

  async beside(): Promise<DatabaseBeside<Tables>> {
    const { builds } = this;
    // The one in use is there before the one beside it.
    await this.#session.connect();
    const { build, release } = await takeBuildingRight(builds);
    const database = new PostgresViewDatabase<Tables>(builds, builds.at(build), { readers: 1 }, build);
    const close = database.close.bind(database);
    await database.#session.connect().catch(async (error: unknown) => {
      await close().finally(release);
      throw error;
    });
    return Object.assign(database, {
      build,
      close: () => close().finally(release),
      replace: () => builds.use(build),
      discard: () => builds.drop(build),
    });
  }

  async allowTime(transaction: Kysely<Tables>): Promise<void> {
    const { statementTimeout } = BUILDING;
    await sql`select set_config('statement_timeout', ${String(statementTimeout)}, true)`.execute(transaction);
    (await this.#session.connect()).patience = statementTimeout * 1.2;
  }

  /** Otherwise it plans for empty tables until its own daemon comes along. */
  async analyze(transaction: Kysely<Tables>, tables: readonly string[]): Promise<void> {
    for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(transaction);
  }

  snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.read.transaction().setIsolationLevel('repeatable read').execute(work);
  }

  leftOut(): Promise<LeftOut> {
    return this.builds.leftOut();
  }

  async close(): Promise<void> {
    await this.read.destroy();
    await this.write.destroy();
    // Kysely lets go of connections only if they were ever used.
    await this.#pool.destroy();
    await this.#session.close();
  }
}
