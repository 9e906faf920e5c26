import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { statementsOf, type Statement } from './statement-batch.ts';
import type { SqliteThread } from './thread-client.ts';

const BEGIN = 'begin';

/** A connection in another thread. A transaction begins there with its first statement: asking the thread takes longer than most of them. */
export class ThreadedConnection implements DatabaseConnection {
  readonly #before: Statement[] = [];

  constructor(private readonly thread: SqliteThread) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (query.sql === BEGIN) {
      this.#before.push({ sql: BEGIN, parameters: [] });
      return { rows: [] };
    }
    const { rows, changes } = await this.thread.run([...this.#before.splice(0), ...statementsOf(query)]);
    return { rows: rows as R[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) };
  }

  // eslint-disable-next-line require-yield -- rows come back from the thread all at once
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Views are read through the reading connection.');
  }
}
