import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventStore } from '@huiyin/event-store';
import { sampleEvent } from '@huiyin/event-store/testing';
import { openSqliteEventStore, openSqliteLog, snapshotDatabase } from '@huiyin/event-store-sqlite';
import type { DataLayout } from '../backup/data-files.ts';
import { digestOf, type LogDigest } from '../digest/log-digest.ts';
import { carryOut, EVERYTHING } from './varied-log.ts';

/** A data directory as the app makes it. */
export const layoutOf = (path: string): DataLayout => ({
  path,
  events: join(path, 'events'),
  views: join(path, 'views', 'views.db'),
});

export async function withStore<T>(path: string, work: (store: EventStore) => Promise<T>): Promise<T> {
  const store = await openSqliteEventStore({ directory: layoutOf(path).events });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** With a log, a key, views, and what an endpoint keeps: a file and a database. */
export async function makeDataDirectory(path: string): Promise<DataLayout> {
  const layout = layoutOf(path);
  await withStore(path, (store) => carryOut(store, EVERYTHING));
  await mkdir(join(path, 'keys'), { mode: 0o700 });
  await writeFile(join(path, 'keys', 'token-signing.jwk'), '{"kty":"OKP"}', { mode: 0o600 });
  await writeFile(join(path, 'keys', '.draft'), 'half');
  await mkdir(join(path, 'views'));
  await writeFile(layout.views, 'views');
  await mkdir(join(path, 'endpoint', 'groups'), { recursive: true });
  await writeFile(join(path, 'endpoint', 'groups', '回音.json'), '{"checkpoint":7}');
  await chmod(join(path, 'endpoint', 'groups', '回音.json'), 0o640);
  await snapshotDatabase(join(layout.events, 'events.db'), join(path, 'endpoint', 'links.db'));
  return layout;
}

/** Adds about three megabytes. */
export async function enlarge(path: string): Promise<void> {
  const event = () => sampleEvent({ text: '件件有回音'.repeat(100) });
  await withStore(path, async (store) => {
    for (let part = 0; part < 5; part++)
      await store.append('large', Array.from({ length: 400 }, event), 'any');
  });
}

export async function logDigestAt(path: string): Promise<LogDigest> {
  const log = openSqliteLog(layoutOf(path).events);
  try {
    return await digestOf(log.readAll());
  } finally {
    await log.close();
  }
}
