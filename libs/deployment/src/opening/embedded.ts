import type { SqliteEventStore } from '@huiyin/event-store-sqlite';
import type { DataDirectory } from '../settings/data-directory.ts';
import { openCommandSide, type CommandSide } from './command-side.ts';
import { openEmbeddedStore } from './event-store.ts';
import { Opened } from './opened.ts';
import { openProjectionSide, type ProjectionSide } from './projection-side.ts';

/** Everything that works on one data directory, in one process, without serving anything. */
export interface Embedded extends Omit<CommandSide, 'close'>, Pick<ProjectionSide, 'deadlines'> {
  readonly store: SqliteEventStore;
  readonly projector: ProjectionSide['cases'];
  close(): Promise<void>;
}

/**
 * Opens a data directory, making what isn't there yet.
 *
 * @throws StoreHeldError when another process has it open.
 */
export async function openEmbedded(directory: DataDirectory, now: () => number): Promise<Embedded> {
  const opened = new Opened();
  try {
    const { store } = await openEmbeddedStore(directory);
    opened.add(() => store.close());
    const { close, ...commandSide } = await openCommandSide(store, now);
    opened.add(close);
    const projectionSide = await openProjectionSide(store, directory.views, now);
    opened.add(() => projectionSide.close());
    const { cases: projector, deadlines } = projectionSide;
    return { ...commandSide, store, projector, deadlines, close: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
