import { CompiledQuery, PostgresAdapter, type Kysely } from 'kysely';
import { copyText } from './postgresql/copy-in.ts';

/**
 * How many rows a statement writes: few sizes, so that each statement is built and compiled once. SQLite allows 32,766
 * parameters, which are 1,000 rows of 32 columns; PostgreSQL twice as many.
 */
const SIZES = [1_000, 250, 50, 10, 1];

type Row = Readonly<Record<string, unknown>>;

/**
 * Writes many rows of one table: the statement is built by Kysely once per number of rows and then reused, since building it
 * costs more than running it. Rows that replace nothing are copied in where the database can.
 */
export class BulkWrite {
  readonly #statements = new Map<string, string>();

  constructor(
    readonly table: string,
    readonly columns: readonly string[],
    /** The key by which an existing row is replaced; without it rows are only added. */
    readonly key?: string,
  ) {}

  /** Of several rows with one key the last is kept. */
  async run(transaction: Kysely<never>, rows: readonly object[]): Promise<void> {
    if (!isPostgres(transaction)) await this.#insert(transaction, rows);
    else if (this.key === undefined) await this.#copy(transaction, rows);
    else await this.#insert(transaction, lastOfEach(rows, this.key));
  }

  async #insert(transaction: Kysely<never>, rows: readonly object[]): Promise<void> {
    let from = 0;
    for (const size of SIZES) {
      for (; rows.length - from >= size; from += size) {
        const values = this.#values(rows, from, size);
        await transaction.executeQuery(CompiledQuery.raw(this.#statement(transaction, size), values));
      }
    }
  }

  async #copy(transaction: Kysely<never>, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = this.columns.map((column) => `"${column}"`).join(',');
    const statement = `copy "${this.table}" (${columns}) from stdin`;
    await transaction.executeQuery(CompiledQuery.raw(statement, copyText(rows, this.columns)));
  }

  #values(rows: readonly object[], from: number, size: number): unknown[] {
    const { columns } = this;
    const values: unknown[] = [];
    for (let index = from; index < from + size; index++) {
      const row = rows[index] as Row;
      for (const column of columns) values.push(row[column] ?? null);
    }
    return values;
  }

  #statement(db: Kysely<never>, rows: number): string {
    const kind = `${isPostgres(db)} ${rows}`;
    let statement = this.#statements.get(kind);
    if (!statement) this.#statements.set(kind, (statement = this.#build(db, rows)));
    return statement;
  }

  #build(db: Kysely<never>, rows: number): string {
    const row = Object.fromEntries(this.columns.map((column) => [column, 0]));
    const insert = (db as unknown as Kysely<Record<string, Row>>)
      .insertInto(this.table)
      .values(Array.from({ length: rows }, () => row) as never);
    if (this.key === undefined) return insert.compile().sql;
    const { key } = this;
    return insert
      .onConflict((conflict) =>
        conflict
          .column(key as never)
          .doUpdateSet(
            (eb) =>
              Object.fromEntries(
                this.columns
                  .filter((column) => column !== key)
                  .map((column) => [column, eb.ref(`excluded.${column}` as never)]),
              ) as never,
          ),
      )
      .compile().sql;
  }
}

const isPostgres = (db: Kysely<never>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** One statement of PostgreSQL can't replace a row twice. */
function lastOfEach(rows: readonly object[], key: string): readonly object[] {
  const byKey = new Map(rows.map((row) => [(row as Row)[key], row]));
  return byKey.size === rows.length ? rows : [...byKey.values()];
}
