import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect, type Kysely } from 'kysely';
import { OneConnectionDriver, type ConnectionSource } from '../one-connection-driver.ts';

/** Kysely's SQLite dialect, with a connection of our own. */
export const sqliteDialect = (source: ConnectionSource): Dialect => ({
  createDriver: () => new OneConnectionDriver(source),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db: Kysely<never>) => new SqliteIntrospector(db),
});
