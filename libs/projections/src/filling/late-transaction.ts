import type Database from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult, SqliteDatabase } from 'kysely';
import { preparingOnce } from '../database/sqlite/preparing-once.ts';

/** What begins, ends or parts a transaction. */
const FRAME = /^(begin|commit|rollback|savepoint|release)\b/i;

/**
 * A connection that several of which write one file. A transaction takes the right to write with its first statement that needs
 * it, not before: what comes until then, reading and computing, goes on beside what others write. That is for writers whose rows
 * have nothing to do with each other.
 */
export class LateTransaction implements DatabaseConnection {
  readonly #statements: SqliteDatabase;
  readonly #writes = new Map<string, boolean>();
  /** `none`: outside of a transaction. `asked`: begun, but nothing was written yet. */
  #state: 'none' | 'asked' | 'begun' = 'none';

  constructor(private readonly database: Database.Database) {
    this.#statements = preparingOnce(database);
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (FRAME.test(sql)) return this.#frame(sql);
    if (this.#state === 'asked' && this.#isWriting(sql)) this.#begin();
    const statement = this.#statements.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // eslint-disable-next-line require-yield -- rows are read all at once
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('A part of a view isn’t read row by row.');
  }

  #frame(sql: string): QueryResult<never> {
    const [word] = sql.toLowerCase().split(' ');
    const ends = word === 'commit' || (word === 'rollback' && !sql.includes(' '));
    if (word === 'begin') this.#state = 'asked';
    else if (ends) {
      if (this.#state === 'begun') this.database.exec(sql);
      this.#state = 'none';
    } else {
      if (this.#state === 'asked') this.#begin();
      this.database.exec(sql);
    }
    return { rows: [] };
  }

  #begin(): void {
    this.database.exec('begin immediate');
    this.#state = 'begun';
  }

  #isWriting(sql: string): boolean {
    let writes = this.#writes.get(sql);
    if (writes === undefined) this.#writes.set(sql, (writes = !this.database.prepare(sql).readonly));
    return writes;
  }
}
