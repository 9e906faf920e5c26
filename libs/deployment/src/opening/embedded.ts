import type { SqliteEventStore } from '@huiyin/event-store-sqlite';
import type { DataDirectory } from '../settings/data-directory.ts';
import { openCommandSide, type CommandSide } from './command-side.ts';
import { openEmbeddedStore } from './event-store.ts';
import { openProjectionSide, type ProjectionSide } from './projection-side.ts';

/** Everything that works on one data directory, in one process, without serving anything. */
export interface Embedded extends Omit<CommandSide, 'close'>, Pick<ProjectionSide, 'projector'> {
  readonly store: SqliteEventStore;
  close(): Promise<void>;
}

/**
 * Opens a data directory, making what isn't there yet.
 *
 * @throws StoreHeldError when another process has it open.
 */
export async function openEmbedded(directory: DataDirectory, now: () => number): Promise<Embedded> {
  const { store } = await openEmbeddedStore(directory);
  try {
    const commandSide = await openCommandSide(store, now);
    const projectionSide = await openProjectionSide(store, directory.views);
    return {
      ...commandSide,
      store,
      projector: projectionSide.projector,
      close: async () => {
        commandSide.close();
        await projectionSide.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
