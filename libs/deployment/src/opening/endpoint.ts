import type { SqliteEventStore } from '@huiyin/event-store-sqlite';
import { openEndpoint, type Endpoint } from '@huiyin/eventstoredb-endpoint';
import { componentLog, type LogSettings } from '@huiyin/service-kit';
import type { DataDirectory } from '../settings/data-directory.ts';
import type { EndpointSettings } from '../settings/endpoint-settings.ts';

/** Puts EventStoreDB's protocol in front of the embedded store. @throws EndpointError when it can't listen there. */
export function serveEndpoint(
  store: SqliteEventStore,
  { host, port }: EndpointSettings,
  { endpoint: directory }: DataDirectory,
  log: LogSettings | false,
): Promise<Endpoint> {
  return openEndpoint({ store, directory, listen: { host, port }, log: componentLog('Endpoint', log) });
}

/** Leaves word in the data directory of how other processes on this machine reach the store while it is held. */
export function announce(store: SqliteEventStore, { connectionString }: Endpoint): void {
  store.announce({ endpoint: connectionString });
}
