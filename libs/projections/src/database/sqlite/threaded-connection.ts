import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { sqliteError } from './sqlite-error.ts';
import { statementsOf, type Statement } from './statement-batch.ts';
import type { SqliteThread } from './thread-client.ts';

const BEGIN = 'begin';
/** What ends a transaction. */
const END = /^(commit|rollback)$/i;

/**
 * A connection in another thread. A transaction begins there with its first statement: asking the thread takes longer than most
 * of them. A failure that ended the transaction, as a full disk does, fails what is still asked of it: on its own it would stay.
 */
export class ThreadedConnection implements DatabaseConnection {
  #before: readonly Statement[] = [];
  #begun = false;
  #ended: Error | undefined;

  constructor(private readonly thread: SqliteThread) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const isEnd = END.test(query.sql);
    const ended = this.#ended;
    if (isEnd) [this.#begun, this.#ended] = [false, undefined];
    if (ended) throw ended;
    if (query.sql === BEGIN) {
      [this.#begun, this.#before] = [true, [{ sql: BEGIN, parameters: [] }]];
      return { rows: [] };
    }
    const statements = [...this.#before, ...statementsOf(query)];
    this.#before = [];
    const answer = await this.thread.run(statements);
    if ('error' in answer) {
      const failure = sqliteError(answer, this.thread.place);
      if (this.#begun && !answer.inTransaction) this.#ended = failure;
      throw failure;
    }
    const { rows, changes } = answer;
    return { rows: rows as R[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) };
  }

  // eslint-disable-next-line require-yield -- rows come back from the thread all at once
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Views are read through the reading connection.');
  }
}
