import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@huiyin/event-store';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { eventStoreContract } from '@huiyin/event-store/testing';
import { openTestEndpoint } from '@huiyin/eventstoredb-endpoint/testing';
import { openEventStoreDb } from './index.ts';

/** The adapter, connected to an endpoint before this store. */
async function connect(behind: EventStore) {
  const endpoint = await openTestEndpoint({ store: behind });
  const store = await openEventStoreDb({ connectionString: endpoint.connectionString });
  const close = async () => {
    await store.close();
    await endpoint.close();
    await behind.close();
  };
  return { store, close };
}

eventStoreContract(
  'EventStoreDB',
  async (clock) => {
    const directory = await mkdtemp(join(tmpdir(), 'huiyin '));
    const open = async () => connect(await openSqliteEventStore({ directory, clock }));
    let opened = await open();
    return {
      store: opened.store,
      reopen: async () => {
        await opened.close();
        opened = await open();
        return opened.store;
      },
      close: async () => {
        await opened.close();
        await rm(directory, { recursive: true });
      },
    };
  },
  { durable: true },
);
