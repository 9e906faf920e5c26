import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { preparingOnce } from './preparing-once.ts';
import { SqliteThread } from './sqlite-thread-client.ts';
import { ThreadedSqliteDialect } from './threaded-sqlite-dialect.ts';

/**
 * Where the views live: one connection that writes, in a thread of its own so that it costs requests nothing, and one that
 * reads what is committed.
 */
export class ViewDatabase<Tables> {
  private constructor(
    readonly file: string,
    readonly write: Kysely<Tables>,
    readonly read: Kysely<Tables>,
  ) {}

  /**
   * Opens, or makes, the SQLite file. Views can be rebuilt from the log, so a power cut may cost the last
   * transactions (`synchronous=NORMAL`), never their consistency: rows and checkpoint are in the same one.
   */
  static async open<Tables>(file: string): Promise<ViewDatabase<Tables>> {
    mkdirSync(dirname(file), { recursive: true });
    const writer = await SqliteThread.start({
      file,
      pragmas: [
        'journal_mode = WAL',
        'synchronous = NORMAL',
        'cache_size = -65536',
        'wal_autocheckpoint = 4000',
      ],
    });
    const reader = new Database(file);
    for (const pragma of ['query_only = 1', 'cache_size = -32768', 'mmap_size = 1073741824'])
      reader.pragma(pragma);
    return new ViewDatabase(
      file,
      new Kysely<Tables>({ dialect: new ThreadedSqliteDialect(writer) }),
      new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparingOnce(reader) }) }),
    );
  }

  async close(): Promise<void> {
    await this.read.destroy();
    await this.write.destroy();
  }
}
