import { CompiledQuery, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely';
import pg from 'pg';
import { PostgresConnection } from './postgres-connection.ts';
import { readingError } from './postgres-error.ts';
import type { PostgresLocation, Purpose } from './postgres-location.ts';

/** Connections that read, as many as are needed at once. */
export class ReadPool implements Driver {
  readonly #pool: pg.Pool;
  readonly #clients = new WeakMap<PostgresConnection, pg.PoolClient>();
  #ended: Promise<void> | undefined;

  constructor(
    private readonly location: PostgresLocation,
    purpose: Purpose,
    max: number,
  ) {
    // Its options would be printed with it: what connects is kept out of them.
    class ReadingClient extends pg.Client {
      constructor() {
        super(location.config(purpose));
        // Lost between two statements: the next one tells it.
        this.on('error', () => undefined);
      }
    }
    const { connectionTimeoutMillis } = location.config(purpose);
    this.#pool = new pg.Pool({
      Client: ReadingClient,
      max,
      connectionTimeoutMillis,
      onConnect: (client) => client.query(location.settings(purpose)),
    });
    // A connection that is lost while nobody uses it; the next one who reads is given another.
    this.#pool.on('error', () => undefined);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    const told = (error: unknown) => readingError(error, String(this.location));
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw told(error);
    });
    const connection = new PostgresConnection(client, told);
    this.#clients.set(connection, client);
    return connection;
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    const client = this.#clients.get(connection);
    // One that is still in a transaction isn't handed to anybody else either.
    client?.release(connection.isDoubtful || client.getTransactionStatus() !== 'I');
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    await connection.executeQuery(CompiledQuery.raw(`begin${level}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Why it failed is what matters. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
  }

  /** After those who read. Idempotent. */
  destroy(): Promise<void> {
    return (this.#ended ??= this.#pool.end());
  }
}
