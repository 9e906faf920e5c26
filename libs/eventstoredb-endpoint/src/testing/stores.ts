import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryEventStore, type Clock, type EventStore } from '@huiyin/event-store';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';

/** A store that a test has for itself. */
export interface TestStore {
  readonly store: EventStore;
  /** Closes it, and removes what it left on the disk. */
  close(): Promise<void>;
}

export async function inMemory(clock: Clock = Date.now): Promise<TestStore> {
  const store = new InMemoryEventStore({ clock });
  return { store, close: () => store.close() };
}

export async function onDisk(clock: Clock = Date.now): Promise<TestStore> {
  const directory = temporaryDirectory();
  const store = await openSqliteEventStore({ directory, clock, program: 'test' });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}

/** The stores that the endpoint is tested before. */
export const STORES = [
  ['in memory', inMemory],
  ['on disk', onDisk],
] as const;

export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'huiyin-endpoint-'));
