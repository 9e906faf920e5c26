import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';

/** Statements kept compiled, per connection. */
const STATEMENTS = 200;

/** Where the views live: one connection that writes, one that reads what is committed. */
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
  static open<Tables>(file: string): ViewDatabase<Tables> {
    mkdirSync(dirname(file), { recursive: true });
    const writer = new Database(file);
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = NORMAL',
      'cache_size = -65536',
      'wal_autocheckpoint = 4000',
    ])
      writer.pragma(pragma);
    const reader = new Database(file);
    for (const pragma of ['query_only = 1', 'cache_size = -32768', 'mmap_size = 1073741824'])
      reader.pragma(pragma);
    return new ViewDatabase(
      file,
      new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparingOnce(writer) }) }),
      new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparingOnce(reader) }) }),
    );
  }

  async close(): Promise<void> {
    await this.read.destroy();
    await this.write.destroy();
  }
}

/** A connection that compiles the same statement once: Kysely's driver asks for it anew each time. */
function preparingOnce(database: Database.Database): SqliteDatabase {
  const statements = new LRUCache<string, Database.Statement>({ max: STATEMENTS });
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      let statement = statements.get(sql);
      if (!statement) statements.set(sql, (statement = database.prepare(sql)));
      return statement as unknown as ReturnType<SqliteDatabase['prepare']>;
    },
  };
}
