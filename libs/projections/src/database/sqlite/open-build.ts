import { Kysely, sql, type DatabaseConnection } from 'kysely';
import { createBuild } from '../../builds/build-table.ts';
import type { ConnectionSource } from '../one-connection-driver.ts';
import { READING } from './reading-connection.ts';
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

/** Makes a file that may be new ready to be written. */
export async function startWriting(
  { file, build }: BuildFile,
  { pragmas, inUse }: Writing,
): Promise<SqliteThread> {
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

/** Reads what is committed, and can't write. A question about many rows holds up nobody who is served meanwhile. */
export const startReading = ({ file }: BuildFile): Promise<SqliteThread> =>
  SqliteThread.start({ file, pragmas: READING });

/** The thread that works on the build in use: another one when another build has come into use. */
export class ThreadSource implements ConnectionSource {
  #open: { readonly build: number; readonly thread: SqliteThread } | undefined;

  constructor(
    private readonly wanted: () => BuildFile,
    private readonly start: (wanted: BuildFile) => Promise<SqliteThread>,
  ) {}

  async connect(): Promise<DatabaseConnection> {
    const wanted = this.wanted();
    if (this.#open?.build !== wanted.build || this.#open.thread.isLost) {
      await this.close();
      this.#open = { build: wanted.build, thread: await this.start(wanted) };
    }
    return new ThreadedConnection(this.#open.thread);
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.thread.close();
  }
}

async function holdsBuild(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_master where name = 'view_build'`.execute(db);
  return rows.length > 0;
}
