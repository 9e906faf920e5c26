import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { StoreFullError } from '@huiyin/event-store';
import { openSqliteEventStore } from './index.ts';
import { canMount, mountSmallDisk, temporaryDirectory, testWhere, unmount } from './testing/machine.ts';
import { numberedEvents } from './testing/numbered-event.ts';

const mountable = canMount();
let disk = '';
beforeEach(() => {
  disk = temporaryDirectory();
  if (mountable) mountSmallDisk(disk, '4m');
});
afterEach(async () => {
  if (mountable) unmount(disk);
  await rm(disk, { recursive: true });
});

testWhere(mountable, 'mounting a small file system is not permitted')(
  'refuses what finds no room, keeps what was acknowledged, and goes on by itself when there is room',
  async () => {
    const store = await openSqliteEventStore({ directory: join(disk, 'data') });
    try {
      await writeFile(join(disk, 'ballast'), Buffer.alloc(2 * 1024 * 1024));
      let acknowledged = 0;
      const append = async () => {
        const answers = await Promise.allSettled(
          Array.from({ length: 20 }, (_, i) => store.append(`s-${i}`, numberedEvents('a', 3), 'any')),
        );
        acknowledged += answers.filter((answer) => answer.status === 'fulfilled').length;
        return answers.find((answer) => answer.status === 'rejected')?.reason as Error | undefined;
      };

      let refusal: Error | undefined;
      while (refusal === undefined) refusal = await append();
      expect(refusal).toBeInstanceOf(StoreFullError);
      expect(refusal.message).toContain(join(disk, 'data', 'events.db'));
      expect(store.status()).toBe('full');
      expect(acknowledged).toBeGreaterThan(20);
      expect(await count(store)).toBe(3 * acknowledged);

      await rm(join(disk, 'ballast'));
      while (store.status() === 'full') await wait(50);
      expect(store.status()).toBe('ok');
      expect(await append()).toBeUndefined();
      expect(await count(store)).toBe(3 * acknowledged);
    } finally {
      await store.close();
    }
  },
);

async function count(store: { readAll(): AsyncIterable<unknown> }): Promise<number> {
  let events = 0;
  for await (const event of store.readAll()) events += event === undefined ? 0 : 1;
  return events;
}
