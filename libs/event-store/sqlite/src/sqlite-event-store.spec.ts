import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '@huiyin/event-store/testing';
import { openSqliteEventStore } from './index.ts';

eventStoreContract(
  'embedded SQLite',
  async (clock) => {
    const directory = await mkdtemp(join(tmpdir(), 'huiyin 回音 '));
    let store = await openSqliteEventStore({ directory, clock });
    return {
      store,
      reopen: async () => {
        await store.close();
        return (store = await openSqliteEventStore({ directory, clock }));
      },
      close: async () => {
        await store.close();
        await rm(directory, { recursive: true });
      },
    };
  },
  { durable: true },
);
