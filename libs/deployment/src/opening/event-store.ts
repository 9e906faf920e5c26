import type { EventStore } from '@huiyin/event-store';
import { ConnectionStringError, openEventStoreDb } from '@huiyin/event-store-eventstoredb';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import type { HealthIndicator } from '@huiyin/service-kit';
import { componentLog, SettingError, type LogSettings } from '@huiyin/service-kit/process';
import type { DataDirectory } from '../settings/data-directory.ts';

/** The event store of a process. */
export interface OpenedEventStore {
  readonly store: EventStore;
  readonly health: HealthIndicator;
  /** Resolves if the store fails in a way that only a restart settles. */
  readonly failed: Promise<Error>;
}

/** Opens the embedded store of a data directory. @throws StoreHeldError when another process has it open. */
export async function openEmbeddedStore(directory: DataDirectory) {
  const store = await openSqliteEventStore({ directory: directory.events });
  return {
    store,
    health: () => ({ status: store.status() === 'ok' ? 'up' : 'down', store: store.status() }),
    failed: store.failure,
  } satisfies OpenedEventStore;
}

/**
 * Connects to an EventStoreDB, or to the endpoint of another process.
 *
 * @param patience milliseconds that it may take to answer; as long as the adapter says where it isn't named.
 * @throws SettingError when the connection string is none, StoreUnavailableError when nothing answers.
 */
export async function connectToStore(
  connectionString: string,
  log: LogSettings | false,
  patience?: number,
): Promise<OpenedEventStore> {
  const store = await openEventStoreDb({
    connectionString,
    log: componentLog('EventStore', log),
    ...(patience !== undefined && { connectTimeout: patience }),
  }).catch((error: unknown) => {
    throw error instanceof ConnectionStringError
      ? new SettingError(
          { 'zh-CN': `无法理解 EVENT_STORE：${error.message}`, en: `EVENT_STORE: ${error.message}` },
          { cause: error },
        )
      : error;
  });
  return {
    store,
    health: async () => {
      // A connection that is dead on one side says nothing by itself: whether the server answers is known by asking it.
      if (store.status().state === 'connected')
        await store.head().catch((error: unknown) => {
          if (store.status().state === 'connected') throw error;
        });
      const { state, since } = store.status();
      return {
        status: state === 'connected' ? 'up' : 'down',
        store: state,
        ...(since !== undefined && { since: new Date(since).toISOString() }),
      };
    },
    // A connection comes back by itself.
    failed: new Promise(() => undefined),
  };
}
