import type { EventStore } from '@huiyin/event-store';

/** Milliseconds that a command waits for a server: who calls it by hand has mistyped the address, most likely. */
const PATIENCE = 3_000;

/**
 * Connects to a store by its connection string. What that takes is loaded for who does it.
 *
 * @throws ConnectionStringError, StoreAccessDeniedError, StoreUnavailableError
 */
export async function connect(connectionString: string): Promise<EventStore> {
  const { openEventStoreDb } = await import('@huiyin/event-store-eventstoredb');
  return openEventStoreDb({ connectionString, connectTimeout: PATIENCE });
}
