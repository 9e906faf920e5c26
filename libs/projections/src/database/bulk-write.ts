import { CompiledQuery, type Kysely } from 'kysely';

/** Rows in one statement. SQLite allows 32,766 parameters. */
const CHUNK = 100;

type Row = Readonly<Record<string, unknown>>;

/**
 * Writes many rows of one table: the statement is built by Kysely once per number of rows and then reused, since building it
 * costs more than running it.
 */
export class BulkWrite {
  readonly #statements = new Map<number, string>();

  constructor(
    readonly table: string,
    readonly columns: readonly string[],
    /** The key by which an existing row is replaced; without it rows are only added. */
    readonly key?: string,
  ) {}

  async run(transaction: Kysely<never>, rows: readonly Row[]): Promise<void> {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      const values = chunk.flatMap((row) => this.columns.map((column) => row[column] ?? null));
      await transaction.executeQuery(CompiledQuery.raw(this.#statement(transaction, chunk.length), values));
    }
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
                this.columns
                  .filter((column) => column !== key)
                  .map((column) => [column, eb.ref(`excluded.${column}` as never)]),
              ) as never,
          ),
      )
      .compile().sql;
  }
}
