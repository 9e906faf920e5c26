import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { SqliteThread } from './thread-client.ts';

/** A connection in another thread. */
export class ThreadedConnection implements DatabaseConnection {
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
