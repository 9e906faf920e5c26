import { InMemoryEventStore, type EventStore } from '@huiyin/event-store';
import { openEndpoint, type Endpoint, type EndpointOptions } from '../endpoint.ts';

export interface TestEndpoint extends Endpoint {
  readonly store: EventStore;
}

/** An endpoint on a free port, before a store in memory unless another one is given. Closing it leaves nothing behind. */
export async function openTestEndpoint(options: Partial<EndpointOptions> = {}): Promise<TestEndpoint> {
  const store = options.store ?? new InMemoryEventStore();
  const endpoint = await openEndpoint({ ...options, store });
  return {
    host: endpoint.host,
    port: endpoint.port,
    connectionString: endpoint.connectionString,
    status: () => endpoint.status(),
    subscriptionGroups: () => endpoint.subscriptionGroups(),
    systemProjections: () => endpoint.systemProjections(),
    store,
    close: async (grace) => {
      await endpoint.close(grace);
      if (options.store === undefined) await store.close();
    },
  };
}
