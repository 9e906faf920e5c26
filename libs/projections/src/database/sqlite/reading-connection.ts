import Database from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult, SqliteDatabase } from 'kysely';
import { preparingOnce } from './preparing-once.ts';
import { thrownError } from './sqlite-error.ts';

/** A connection with these can't write. */
export const READING = ['query_only = 1', 'cache_size = -32768', 'mmap_size = 1073741824'];

/** A connection that reads what is committed in a file, on this thread: for who has nothing else to do meanwhile. */
export class ReadingConnection implements DatabaseConnection {
  readonly #database: SqliteDatabase;

  constructor(readonly file: string) {
    const reader = new Database(file);
    for (const pragma of READING) reader.pragma(pragma);
    this.#database = preparingOnce(reader);
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#database.prepare(sql);
      if (statement.reader) return { rows: statement.all(parameters) as R[] };
      statement.run(parameters);
      return { rows: [] };
    } catch (error) {
      throw thrownError(error, this.file);
    }
  }

  // eslint-disable-next-line require-yield -- pages are read instead
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Views are read page by page.');
  }

  close(): void {
    this.#database.close();
  }
}
