export { onEachDialect, onOwnPostgres, onPostgres } from './each-dialect.ts';
export { openPostgres, postgresMissing, startPostgres, type TestPostgres } from './postgres/open-postgres.ts';
export type { PostgresCluster } from './postgres/cluster.ts';
export { TemporaryPostgresViews } from './temporary-postgres-views.ts';
export { TemporaryViews, type TestViews } from './temporary-views.ts';
