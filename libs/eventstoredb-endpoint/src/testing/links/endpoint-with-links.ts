import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, START, type ResolvedEvent } from '@eventstore/db-client';
import { openTestEndpoint, type TestEndpoint } from '../open-test-endpoint.ts';

/** An endpoint with system projections and a client of it. */
export interface EndpointWithLinks {
  readonly endpoint: TestEndpoint;
  readonly client: EventStoreDBClient;
  /** Resolves with the first so many events of a stream, as soon as it has them. */
  first(count: number, stream: string, resolveLinkTos?: boolean): Promise<ResolvedEvent[]>;
  close(): Promise<void>;
}

export async function openEndpointWithLinks(): Promise<EndpointWithLinks> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-endpoint-links-'));
  const endpoint = await openTestEndpoint({ directory });
  const client = EventStoreDBClient.connectionString(endpoint.connectionString);
  return {
    endpoint,
    client,
    first: async (count, stream, resolveLinkTos = false) => {
      const events: ResolvedEvent[] = [];
      for await (const event of client.subscribeToStream(stream, { fromRevision: START, resolveLinkTos })) {
        if (events.push(event) === count) break;
      }
      return events;
    },
    close: async () => {
      await client.dispose();
      await endpoint.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
