import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely';

/** Where a driver gets its one connection from. */
export interface ConnectionSource {
  /** The connection; a new one where the last was lost. */
  connect(): Promise<DatabaseConnection>;
  close(): Promise<void>;
}

/** Transactions take the connection one after the other: a statement in between would become part of one. */
export class OneConnectionDriver implements Driver {
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(private readonly source: ConnectionSource) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turn();
    try {
      return await this.source.connect();
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Why the transaction failed is what matters: some failures have already ended it. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
  }

  /** After the transactions that are under way or wait for their turn. */
  async destroy(): Promise<void> {
    await this.#turn();
    await this.source.close();
    this.#release();
  }

  async #turn(): Promise<void> {
    const before = this.#free;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#free = promise;
    await before;
    this.#release = resolve;
  }
}
