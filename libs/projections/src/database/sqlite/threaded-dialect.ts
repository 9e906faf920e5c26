import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  type QueryResult,
} from 'kysely';
import { OneConnectionDriver } from '../one-connection-driver.ts';
import type { SqliteThread } from './thread-client.ts';

/** Kysely's SQLite dialect, its one connection in another thread. */
export class ThreadedSqliteDialect implements Dialect {
  constructor(private readonly thread: SqliteThread) {}

  createDriver() {
    const connection = new ThreadedConnection(this.thread);
    return new OneConnectionDriver({
      connect: async () => connection,
      close: () => this.thread.close(),
    });
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }

  createAdapter() {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<never>) {
    return new SqliteIntrospector(db);
  }
}

class ThreadedConnection implements DatabaseConnection {
  constructor(private readonly thread: SqliteThread) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.thread.run({ sql, parameters });
    return { rows: rows as R[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) };
  }

  // eslint-disable-next-line require-yield -- rows come back from the thread all at once
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Views are read through the reading connection.');
  }
}
