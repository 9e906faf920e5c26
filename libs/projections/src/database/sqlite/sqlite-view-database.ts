import { mkdirSync } from 'node:fs';
import { Kysely } from 'kysely';
import { FileBuilds } from '../../builds/file-builds.ts';
import { NO_NOTICES } from '../../leading/checkpoint-notices.ts';
import { FileLeadership } from '../../leading/file-leadership.ts';
import { SOLE_LEADERSHIP, type Leadership } from '../../leading/leadership.ts';
import { tryLock } from '../../leading/lock-file.ts';
import type { LeftOut } from '../../parking/parked-streams.ts';
import { BuildUnderWayError } from '../errors.ts';
import type { DatabaseBeside, ViewDatabase } from '../view-database.ts';
import { placeName, type ViewVersion } from '../view-version.ts';
import { removeDatabase } from './database-files.ts';
import { startReading, startWriting, ThreadSource, type BuildFile, type Writing } from './open-build.ts';
import { ReadingConnection } from './reading-connection.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

const IN_USE: Writing = {
  inUse: true,
  pragmas: ['journal_mode = WAL', 'synchronous = NORMAL', 'cache_size = -65536', 'wal_autocheckpoint = 4000'],
};

/**
 * Each page is written once, and nothing is safe before the build is finished. What is left undone must be undone, though, when
 * an event can't be followed: that takes a journal, if only in memory.
 */
const BESIDE: Writing = {
  inUse: false,
  pragmas: ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -262144'],
};

/**
 * A view in SQLite files, one for each build: one connection that writes the build in use, and one that reads what is committed,
 * each in a thread of its own: neither holds up who is served meanwhile.
 */
export class SqliteViewDatabase<Tables> implements ViewDatabase<Tables> {
  readonly notices = NO_NOTICES;
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
  readonly #writing: ThreadSource;
  readonly #reading: ThreadSource;

  private constructor(
    private readonly builds: FileBuilds,
    private readonly view: ViewVersion,
    private readonly wanted: () => BuildFile,
    writing: Writing,
    readonly leadership: Leadership,
    private readonly letGo: () => void,
  ) {
    this.#writing = new ThreadSource(wanted, (build) => startWriting(build, writing));
    this.#reading = new ThreadSource(wanted, startReading);
    this.write = new Kysely({ dialect: sqliteDialect(this.#writing) });
    this.read = new Kysely({ dialect: sqliteDialect(this.#reading) });
  }

  static open<Tables>(directory: string, view: ViewVersion): Promise<SqliteViewDatabase<Tables>> {
    mkdirSync(directory, { recursive: true });
    const builds = new FileBuilds(directory, view);
    const locks = new FileLeadership(directory);
    const wanted = () => {
      const build = builds.inUse;
      return { build, file: builds.file(build) };
    };
    const leadership = { tryLead: () => locks.tryLead(placeName(view)) };
    return new SqliteViewDatabase<Tables>(builds, view, wanted, IN_USE, leadership, () =>
      locks.close(),
    ).#begin();
  }

  get place(): string {
    return this.wanted().file;
  }

  async beside(): Promise<DatabaseBeside<Tables>> {
    const { builds, view } = this;
    const lock = tryLock(`${builds.directory}/.${placeName(view)}.building.lock`);
    if (!lock) throw new BuildUnderWayError(builds.directory);
    try {
      for (const { build, use } of await builds.list())
        if (use === 'beside') removeDatabase(builds.file(build));
      const build = Math.max(builds.inUse, ...builds.numbers()) + 1;
      const wanted = () => ({ build, file: builds.file(build) });
      const letGo = () => lock.release();
      const database = await new SqliteViewDatabase<Tables>(
        builds,
        view,
        wanted,
        BESIDE,
        SOLE_LEADERSHIP,
        letGo,
      ).#begin();
      return Object.assign(database, {
        build,
        replace: () => builds.use(build),
        discard: () => builds.drop(build),
      });
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  async allowTime(): Promise<void> {}

  /** Plans follow from the indexes alone, so that they are the same for few rows and for many. */
  async analyze(): Promise<void> {}

  async snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const connection = new ReadingConnection(this.place);
    const source = { connect: async () => connection, close: async () => connection.close() };
    const db = new Kysely<Tables>({ dialect: sqliteDialect(source) });
    try {
      return await db.transaction().execute(work);
    } finally {
      await db.destroy();
    }
  }

  leftOut(): Promise<LeftOut> {
    return this.builds.leftOut();
  }

  async close(): Promise<void> {
    await this.read.destroy();
    await this.write.destroy();
    // Kysely lets go of a connection only if it was ever used.
    await this.#writing.close();
    await this.#reading.close();
    this.letGo();
  }

  /** Makes the file ready, for readers too. */
  async #begin(): Promise<this> {
    try {
      await this.#writing.connect();
      return this;
    } catch (error) {
      await this.close();
      throw error;
    }
  }
}
