import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import pg from 'pg';
import { storable } from '../storable.ts';
import { CopyIn, isCopy } from './copy-in.ts';

/** Statements that say how many rows they changed. */
const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY']);

/** A session of PostgreSQL, as Kysely uses one. */
export class PostgresConnection implements DatabaseConnection {
  /** Whether it may be about to end, or to answer what was asked long ago: nobody else should be given it. */
  isDoubtful = false;
  /** Milliseconds to wait for the answer to a statement of the transaction under way, where that isn't as for others. */
  patience: number | undefined;

  constructor(
    readonly client: pg.Client,
    private readonly told: (error: unknown) => unknown,
  ) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.#run(sql, parameters).catch((error: unknown) => {
      this.isDoubtful ||= !(error instanceof pg.DatabaseError && error.severity === 'ERROR');
      throw this.told(error);
    });
    if (sql === 'commit' || sql === 'rollback') this.patience = undefined;
    if (sql === 'commit' && command === 'ROLLBACK')
      throw new Error('The transaction had failed before it was to be committed.');
    return {
      rows: rows as R[],
      ...(CHANGING.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
    };
  }

  // eslint-disable-next-line require-yield -- pages are read instead
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Views are read page by page.');
  }

  /** Ends the session at once: what it does is rolled back. */
  destroy(): void {
    this.client.connection.stream.destroy();
  }

  async #run(sql: string, parameters: readonly unknown[]) {
    if (isCopy(sql)) return CopyIn.run(this.client, sql, parameters[0] as Buffer);
    const values = parameters.map(storable);
    if (this.patience === undefined) return this.client.query<Record<string, unknown>>(sql, values);
    const patient = { text: sql, values, query_timeout: this.patience };
    return this.client.query<Record<string, unknown>>(patient);
  }
}
