import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { NO_NOTICES } from '../../leading/checkpoint-notices.ts';
import { SOLE_LEADERSHIP } from '../../leading/leadership.ts';
import { createCheckpoints } from '../../running/checkpoint.ts';
import { countBuilds } from './count-builds.ts';
import type { DatabaseBeside, ViewDatabase } from '../view-database.ts';
import { removeDatabase, replaceDatabase } from './database-files.ts';
import { preparingOnce } from './preparing-once.ts';
import { SqliteThread } from './thread-client.ts';
import { ThreadedSqliteDialect } from './threaded-dialect.ts';

/**
 * Views in an SQLite file that one process has open: one connection that writes, in a thread of its own so that it costs
 * requests nothing, and one that reads what is committed.
 */
export class SqliteViewDatabase<Tables> implements ViewDatabase<Tables> {
  readonly leadership = SOLE_LEADERSHIP;
  readonly notices = NO_NOTICES;
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;

  private constructor(
    /** The file. */
    readonly place: string,
    readonly isBeside: boolean,
    private readonly writer: SqliteThread,
    private readonly reader: Database.Database,
  ) {
    this.write = new Kysely({ dialect: new ThreadedSqliteDialect(writer) });
    this.read = new Kysely({ dialect: new SqliteDialect({ database: preparingOnce(reader) }) });
  }

  static open<Tables>(file: string): Promise<SqliteViewDatabase<Tables>> {
    return SqliteViewDatabase.#connect(file, false, [
      'journal_mode = WAL',
      'synchronous = NORMAL',
      'cache_size = -65536',
      'wal_autocheckpoint = 4000',
    ]);
  }

  /** Each page is written once, and nothing is safe before the build is finished. */
  async beside(): Promise<DatabaseBeside<Tables>> {
    const file = `${this.place}.building`;
    removeDatabase(file);
    const database = await SqliteViewDatabase.#connect<Tables>(file, true, [
      'journal_mode = OFF',
      'synchronous = OFF',
      'cache_size = -262144',
    ]);
    return Object.assign(database, { replace: () => replaceDatabase(this.place, file) });
  }

  static async #connect<Tables>(
    file: string,
    isBeside: boolean,
    pragmas: readonly string[],
  ): Promise<SqliteViewDatabase<Tables>> {
    mkdirSync(dirname(file), { recursive: true });
    const writer = await SqliteThread.start({ file, pragmas });
    const database = new SqliteViewDatabase<Tables>(file, isBeside, writer, readingConnection(file));
    try {
      await createCheckpoints(database.write);
      await countBuilds(database.write);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  async snapshot<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const connection = preparingOnce(readingConnection(this.place));
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
    try {
      return await db.transaction().execute(work);
    } finally {
      await db.destroy();
    }
  }

  async close(): Promise<void> {
    await this.read.destroy();
    await this.write.destroy();
    // Kysely lets go of a connection only if it was ever used.
    await this.writer.close();
    this.reader.close();
  }
}

function readingConnection(file: string): Database.Database {
  const reader = new Database(file);
  for (const pragma of ['query_only = 1', 'cache_size = -32768', 'mmap_size = 1073741824'])
    reader.pragma(pragma);
  return reader;
}
