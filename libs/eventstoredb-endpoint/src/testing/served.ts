import { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStore } from '@huiyin/event-store';
import { openEndpoint, type Endpoint, type EndpointOptions } from '../endpoint.ts';
import { RawClient } from './raw-client.ts';
import { inMemory, type TestStore } from './stores.ts';

/** An endpoint before a store, with the official client and one for what that would never send. */
export interface Served {
  readonly endpoint: Endpoint;
  readonly store: EventStore;
  readonly client: EventStoreDBClient;
  readonly raw: RawClient;
  close(): Promise<void>;
}

export async function serve(
  options: Partial<EndpointOptions> = {},
  openStore: () => Promise<TestStore> = inMemory,
): Promise<Served> {
  const { store, close } = await openStore();
  const endpoint = await openEndpoint({ ...options, store: options.store ?? store });
  const client = EventStoreDBClient.connectionString(endpoint.connectionString);
  const raw = new RawClient(endpoint);
  return {
    endpoint,
    store,
    client,
    raw,
    close: async () => {
      raw.close();
      await client.dispose();
      await endpoint.close(0);
      await close();
    },
  };
}
