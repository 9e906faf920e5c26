import { PostgresAdapter, PostgresIntrospector, type Dialect, type Driver, type Kysely } from 'kysely';
import { ViewsQueryCompiler } from './views-query-compiler.ts';

/** Kysely's PostgreSQL dialect, with connections and column types of our own. */
export const postgresDialect = (driver: Driver): Dialect => ({
  createDriver: () => driver,
  createQueryCompiler: () => new ViewsQueryCompiler(),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db: Kysely<never>) => new PostgresIntrospector(db),
});
