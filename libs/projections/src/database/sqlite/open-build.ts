import { Kysely, sql, type DatabaseConnection } from 'kysely';
import { createBuild } from '../../builds/build-table.ts';
import type { ConnectionSource } from '../one-connection-driver.ts';
import { ReadingConnection } from './reading-connection.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { SqliteThread } from './thread-client.ts';
import { ThreadedConnection } from './threaded-connection.ts';

/** Which build a connection is to be one to. */
export interface BuildFile {
  readonly build: number;
  readonly file: string;
}

/** How a build's file is written. */
export interface Writing {
  readonly pragmas: readonly string[];
  /** Whether it is in use from the start. */
  readonly inUse: boolean;
}

/** The thread that writes the build in use: another one when another build has come into use. */
export class WritingSource implements ConnectionSource {
  #open: { readonly build: number; readonly thread: SqliteThread } | undefined;

  constructor(
    private readonly wanted: () => BuildFile,
    private readonly writing: Writing,
  ) {}

  async connect(): Promise<DatabaseConnection> {
    const wanted = this.wanted();
    if (this.#open?.build !== wanted.build || this.#open.thread.isLost) {
      await this.close();
      this.#open = { build: wanted.build, thread: await this.#start(wanted) };
    }
    return new ThreadedConnection(this.#open.thread);
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.thread.close();
  }

  async #start({ build, file }: BuildFile): Promise<SqliteThread> {
    const { pragmas, inUse } = this.writing;
    const thread = await SqliteThread.start({ file, pragmas });
    try {
      const connection = new ThreadedConnection(thread);
      const dialect = sqliteDialect({ connect: async () => connection, close: async () => undefined });
      const db = new Kysely<unknown>({ dialect });
      // Who only comes to read needn't wait for a writer.
      if (!(await holdsBuild(db)))
        await db.transaction().execute((transaction) => createBuild(transaction, build, inUse));
      return thread;
    } catch (error) {
      await thread.close();
      throw error;
    }
  }
}

/** The connection that reads the build in use: the same. */
export class ReadingSource implements ConnectionSource {
  #open: { readonly build: number; readonly connection: ReadingConnection } | undefined;

  constructor(private readonly wanted: () => BuildFile) {}

  async connect(): Promise<DatabaseConnection> {
    const { build, file } = this.wanted();
    if (this.#open?.build !== build) {
      await this.close();
      this.#open = { build, connection: new ReadingConnection(file) };
    }
    return this.#open.connection;
  }

  async close(): Promise<void> {
    this.#open?.connection.close();
    this.#open = undefined;
  }
}

async function holdsBuild(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_master where name = 'view_build'`.execute(db);
  return rows.length > 0;
}
