import type Database from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult, SqliteDatabase } from 'kysely';
import { preparingOnce } from '../database/sqlite/preparing-once.ts';
import { thrownError } from '../database/sqlite/sqlite-error.ts';
import { statementsOf, type Statement } from '../database/sqlite/statement-batch.ts';
import type { WriteTurn } from './write-turn.ts';

/** What begins, ends or parts a transaction. */
const FRAME = /^(begin|commit|rollback|savepoint|release)\b/i;

/**
 * A connection that several of which write one file. What a transaction writes is kept until it is committed, or until it reads
 * again: computing goes on beside what others write, and the file is held for the writing alone. That is for writers whose rows
 * have nothing to do with each other. What can't be written is told by the commit.
 *
 * Where a statement fails that isn't an event's fault (a full disk), the build is to be thrown away.
 */
export class LateTransaction implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #turn: WriteTurn;
  readonly #statements: SqliteDatabase;
  readonly #writes = new Map<string, boolean>();
  /** `none`: outside of a transaction. `asked`: begun, but nothing was written yet. */
  #state: 'none' | 'asked' | 'begun' = 'none';
  #kept: Statement[] = [];

  constructor(database: Database.Database, turn: WriteTurn) {
    this.#database = database;
    this.#turn = turn;
    this.#statements = preparingOnce(database);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    let result: QueryResult<R> = { rows: [] };
    try {
      for (const statement of statementsOf(query)) result = this.#execute(statement);
    } catch (error) {
      throw thrownError(error, this.#database.name);
    }
    return result;
  }

  // eslint-disable-next-line require-yield -- rows are read all at once
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('A part of a view isn’t read row by row.');
  }

  #execute<R>({ sql, parameters }: Statement): QueryResult<R> {
    if (FRAME.test(sql)) this.#frame(sql.toLowerCase());
    else if (this.#state !== 'asked') return this.#run({ sql, parameters });
    else if (this.#isWriting(sql)) this.#kept.push({ sql, parameters });
    else {
      if (this.#kept.length > 0) this.#begin();
      return this.#run({ sql, parameters });
    }
    return { rows: [] };
  }

  #frame(sql: string): void {
    if (sql === 'begin') this.#state = 'asked';
    else if (sql === 'commit') {
      if (this.#kept.length > 0) this.#begin();
      this.#end(sql);
    } else if (sql === 'rollback') {
      this.#kept = [];
      this.#end(sql);
    } else {
      if (this.#state === 'asked') this.#begin();
      this.#database.exec(sql);
    }
  }

  #begin(): void {
    this.#turn.take();
    try {
      this.#database.exec('begin immediate');
    } catch (error) {
      this.#turn.release();
      throw error;
    }
    this.#state = 'begun';
    for (const statement of this.#kept.splice(0)) this.#run(statement);
  }

  /** A commit that failed is followed by a rollback. */
  #end(sql: string): void {
    const before = this.#state;
    this.#state = 'none';
    if (before !== 'begun') return;
    try {
      // A full disk, for one, has ended it already.
      if (sql !== 'rollback' || this.#database.inTransaction) this.#database.exec(sql);
    } finally {
      if (!this.#database.inTransaction) this.#turn.release();
      else this.#state = 'begun';
    }
  }

  #run<R>({ sql, parameters }: Statement): QueryResult<R> {
    const statement = this.#statements.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
  }

  #isWriting(sql: string): boolean {
    let writes = this.#writes.get(sql);
    if (writes === undefined) this.#writes.set(sql, (writes = !this.#database.prepare(sql).readonly));
    return writes;
  }
}
