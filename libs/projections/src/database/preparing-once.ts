import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';

/** Statements kept compiled, per connection. */
const STATEMENTS = 200;

/** A connection that compiles the same statement once: Kysely's driver asks for it anew each time. */
export function preparingOnce(database: Database.Database): SqliteDatabase {
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
