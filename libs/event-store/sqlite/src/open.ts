import { basename, join, resolve } from 'node:path';
import { StoreFullError, type Clock } from '@huiyin/event-store';
import { makeDirectory } from './durable-directory.ts';
import { holdDirectory } from './holder/store-lock.ts';
import { LogReader } from './reader/log-reader.ts';
import { prepareDatabase } from './schema.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';
import { isFull } from './sqlite-errors.ts';
import { WriterClient } from './writer/writer-client.ts';

export interface SqliteEventStoreOptions {
  /** Where `events.db` and what belongs to it are kept; made where it isn't there. Nobody else may write there. */
  readonly directory: string;
  /** Tells the moment of recording. Default: the system's clock. */
  readonly clock?: Clock;
  /** What this process calls itself to others that find the directory held. Default: the script's name. */
  readonly program?: string;
}

/**
 * Opens the embedded store, and holds its directory until it is closed or the process ends.
 *
 * @throws StoreHeldError when another process has it open.
 * @throws NewerDatabaseError, ForeignDatabaseError when the file there is not for this program.
 * @throws StoreFullError when there is no room to open it.
 */
export async function openSqliteEventStore({
  directory,
  clock = Date.now,
  program = basename(process.argv[1] ?? process.title),
}: SqliteEventStoreOptions): Promise<SqliteEventStore> {
  const place = resolve(directory);
  const file = join(place, 'events.db');
  makeDirectory(place);
  const lock = holdDirectory(place, program);
  try {
    prepareDatabase(file);
    const writer = await WriterClient.start(file);
    try {
      return new SqliteEventStore({ file, clock, lock, reader: new LogReader(file), writer });
    } catch (error) {
      await writer.close('orderly');
      throw error;
    }
  } catch (error) {
    lock.release();
    throw isFull(error) ? new StoreFullError(file) : error;
  }
}
