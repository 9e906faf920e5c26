import { expect, it } from '@jest/globals';
import { collect, numbers } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function readingTheLog(open: OpenStore): void {
  const test = new StoreUnderTest(open);
  const forwards = async (options: object) => numbers(await collect(test.store.readAll(options)));
  const backwards = (options: object) => forwards({ direction: 'backwards', ...options });

  it('is empty at first, with its head at 0', async () => {
    expect(await forwards({})).toEqual([]);
    expect(await backwards({})).toEqual([]);
    expect(await test.store.head()).toBe(0);
  });

  it('reads forwards after a position and backwards before it, up to a limit', async () => {
    for (let i = 0; i < 5; i++) await test.store.append(`s-${i % 2}`, sampleEvents(1, i), 'any');
    const middle = (await collect(test.store.readAll()))[2]?.position;
    expect(await forwards({ from: middle })).toEqual([3, 4]);
    expect(await forwards({ from: middle, limit: 1 })).toEqual([3]);
    expect(await forwards({ limit: 2 })).toEqual([0, 1]);
    expect(await forwards({ from: await test.store.head() })).toEqual([]);
    expect(await backwards({ from: middle })).toEqual([1, 0]);
    expect(await backwards({ limit: 2 })).toEqual([4, 3]);
    expect(await backwards({ from: 0 })).toEqual([]);
  });

  it('reads a long log whole in both directions', async () => {
    const count = 1_300;
    for (let i = 0; i < count; i += 100) await test.store.append(`s-${i}`, sampleEvents(100, i), 'no-stream');
    const all = Array.from({ length: count }, (_, i) => i);
    expect(await forwards({})).toEqual(all);
    expect(await backwards({})).toEqual(all.toReversed());
  });

  it('reads the log as it was when the reading began, while appends go on', async () => {
    await test.store.append('a', sampleEvents(700), 'no-stream');
    const appends: Promise<unknown>[] = [];
    const read: unknown[] = [];
    for await (const event of test.store.readAll()) {
      read.push(...numbers([event]));
      if (event.revision % 100 === 0) appends.push(test.store.append('b', sampleEvents(1, 1_000), 'any'));
    }
    await Promise.all(appends);
    expect(read).toEqual(Array.from({ length: 700 }, (_, i) => i));
  });
}
