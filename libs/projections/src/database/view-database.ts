import { mkdirSync, rmSync } from 'node:fs';
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
    private readonly writer: SqliteThread,
    private readonly reader: Database.Database,
  ) {}

  /**
   * Opens, or makes, the SQLite file. Views can be rebuilt from the log, so a power cut may cost the last
   * transactions (`synchronous=NORMAL`), never their consistency: rows and checkpoint are in the same one.
   */
  static open<Tables>(file: string): Promise<ViewDatabase<Tables>> {
    return ViewDatabase.#connect(file, [
      'journal_mode = WAL',
      'synchronous = NORMAL',
      'cache_size = -65536',
      'wal_autocheckpoint = 4000',
    ]);
  }

  /**
   * Makes the file anew for a build from the log's start: each page is written once, and nothing is safe before the build is
   * finished. What an interrupted build left is thrown away.
   */
  static build<Tables>(file: string): Promise<ViewDatabase<Tables>> {
    removeDatabase(file);
    return ViewDatabase.#connect(file, ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -262144']);
  }

  static async #connect<Tables>(file: string, pragmas: readonly string[]): Promise<ViewDatabase<Tables>> {
    mkdirSync(dirname(file), { recursive: true });
    const writer = await SqliteThread.start({ file, pragmas });
    const reader = new Database(file);
    for (const pragma of ['query_only = 1', 'cache_size = -32768', 'mmap_size = 1073741824'])
      reader.pragma(pragma);
    return new ViewDatabase(
      file,
      new Kysely<Tables>({ dialect: new ThreadedSqliteDialect(writer) }),
      new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparingOnce(reader) }) }),
      writer,
      reader,
    );
  }

  async close(): Promise<void> {
    await this.read.destroy();
    await this.write.destroy();
    // Kysely lets go of a connection only if it was ever used.
    await this.writer.close();
    this.reader.close();
  }
}

/** Removes a database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
