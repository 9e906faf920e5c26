import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { LRUCache } from 'lru-cache';
import { storable } from '../storable.ts';

/** Statements kept compiled, per connection. */
const STATEMENTS = 200;

/** A connection that compiles the same statement once: Kysely's driver asks for it anew each time. */
export function preparingOnce(database: Database.Database): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: STATEMENTS });
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      let statement = statements.get(sql);
      if (!statement) statements.set(sql, (statement = takingStorable(database.prepare(sql))));
      return statement;
    },
  };
}

/** Parameters are written, and compared, as they can be held. */
const takingStorable = (statement: Database.Statement): SqliteStatement => ({
  reader: statement.reader,
  all: (parameters) => statement.all(parameters.map(storable)),
  run: (parameters) => statement.run(parameters.map(storable)),
  iterate: (parameters) => statement.iterate(parameters.map(storable)) as IterableIterator<unknown>,
});
