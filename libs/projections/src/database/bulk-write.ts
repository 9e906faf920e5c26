import { PostgresAdapter, type Kysely } from 'kysely';
import { copyRows, populateRows } from './postgresql/bulk-statements.ts';
import { batchOf, type Statement } from './sqlite/statement-batch.ts';

/** How many rows a statement of SQLite writes: few sizes, so that each statement is built and compiled once. */
const SIZES = [1_000, 500, 250, 50, 10, 1];
/** Parameters that SQLite allows in a statement. */
const PARAMETERS = 32_766;

type Row = Readonly<Record<string, unknown>>;

/**
 * Writes many rows of one table. On SQLite the statement is built by Kysely once per number of rows and then reused, since
 * building it costs more than running it; on PostgreSQL rows are copied in, or taken from JSON where they replace others.
 */
export class BulkWrite {
  readonly #statements = new Map<number, string>();
  readonly #sizes: readonly number[];
  readonly #replaced: readonly string[];

  constructor(
    readonly table: string,
    readonly columns: readonly string[],
    /** The key by which an existing row is replaced; without it rows are only added. */
    readonly key?: string,
    /** Columns that keep their values when a row is replaced, because they never change: indexes of theirs needn't be touched. */
    settled: readonly string[] = [],
  ) {
    this.#replaced = columns.filter((column) => column !== key && !settled.includes(column));
    this.#sizes = SIZES.filter((rows) => rows * columns.length <= PARAMETERS);
  }

  /** Of several rows with one key the last is kept. */
  async run(transaction: Kysely<never>, rows: readonly object[]): Promise<void> {
    const isPostgres = transaction.getExecutor().adapter instanceof PostgresAdapter;
    if (!isPostgres) return this.#insert(transaction, rows as readonly Row[]);
    const statements =
      this.key === undefined
        ? copyRows(this.table, this.columns, rows as readonly Row[])
        : populateRows(this.table, this.columns, this.key, this.#replaced, rows as readonly Row[]);
    for (const statement of statements) await transaction.executeQuery(statement);
  }

  async #insert(transaction: Kysely<never>, rows: readonly Row[]): Promise<void> {
    const statements: Statement[] = [];
    let from = 0;
    for (const size of this.#sizes)
      for (; rows.length - from >= size; from += size)
        statements.push({
          sql: this.#statement(transaction, size),
          parameters: this.#values(rows, from, size),
        });
    if (statements.length > 0) await transaction.executeQuery(batchOf(statements));
  }

  #values(rows: readonly Row[], from: number, size: number): unknown[] {
    const { columns } = this;
    const values: unknown[] = [];
    for (let index = from; index < from + size; index++) {
      const row = rows[index] as Row;
      for (const column of columns) values.push(row[column] ?? null);
    }
    return values;
  }

  #statement(db: Kysely<never>, rows: number): string {
    let statement = this.#statements.get(rows);
    if (!statement) this.#statements.set(rows, (statement = this.#build(db, rows)));
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
                this.#replaced.map((column) => [column, eb.ref(`excluded.${column}` as never)]),
              ) as never,
          ),
      )
      .compile().sql;
  }
}
