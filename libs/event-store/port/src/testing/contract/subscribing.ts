import { expect, it } from '@jest/globals';
import { collect, firstEvents, numbers } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function subscribing(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  it('delivers what was recorded before, then what comes, in log order', async () => {
    await test.store.append('a', sampleEvents(3), 'any');
    const delivered = firstEvents(test.store.subscribe(), 6);
    for (let i = 3; i < 6; i++) await test.store.append(`s-${i}`, sampleEvents(1, i), 'any');
    expect(await delivered).toEqual(await collect(test.store.readAll()));
  });

  it('begins after the position that it is given', async () => {
    const { position } = await test.store.append('a', sampleEvents(2), 'any');
    await test.store.append('a', sampleEvents(2, 2), 'any');
    expect(numbers(await firstEvents(test.store.subscribe({ from: position }), 2))).toEqual([2, 3]);
  });

  it('begins at the end as it is when subscribing, not when the first batch is asked for', async () => {
    await test.store.append('a', sampleEvents(2), 'any');
    const subscription = test.store.subscribe({ from: 'end' });
    await test.store.append('a', sampleEvents(2, 2), 'any');
    expect(numbers(await firstEvents(subscription, 2))).toEqual([2, 3]);
  });

  it('delivers batches no larger than asked for, and none that is empty', async () => {
    await test.store.append('a', sampleEvents(10), 'any');
    const sizes: number[] = [];
    for await (const batch of test.store.subscribe({ batchSize: 4 })) {
      sizes.push(batch.length);
      if (sizes.reduce((sum, size) => sum + size) === 10) break;
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  it('catches up over a long log', async () => {
    for (let i = 0; i < 5; i++) await test.store.append('a', sampleEvents(700, i * 700), 'any');
    expect(numbers(await firstEvents(test.store.subscribe(), 3_500))).toEqual(
      Array.from({ length: 3_500 }, (_, i) => i),
    );
  });

  it('serves several subscribers, each from its own place', async () => {
    await test.store.append('a', sampleEvents(5), 'any');
    const middle = (await collect(test.store.readAll()))[2]?.position;
    const all = [
      firstEvents(test.store.subscribe(), 8),
      firstEvents(test.store.subscribe({ from: middle }), 5),
      firstEvents(test.store.subscribe({ from: 'end' }), 3),
    ];
    await test.store.append('b', sampleEvents(3, 5), 'any');
    expect((await Promise.all(all)).map(numbers)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [3, 4, 5, 6, 7],
      [5, 6, 7],
    ]);
  });

  it('lets nobody wait for a consumer that is slow, and loses nothing for it', async () => {
    const slow = test.store.subscribe()[Symbol.asyncIterator]();
    await test.store.append('a', sampleEvents(2), 'any');
    expect(numbers((await slow.next()).value ?? [])).toEqual([0, 1]);
    for (let i = 2; i < 30; i++) await test.store.append('a', sampleEvents(1, i), 'any');
    expect(await firstEvents(test.store.subscribe(), 30)).toHaveLength(30);
    expect(numbers((await slow.next()).value ?? [])[0]).toBe(2);
    await slow.return?.();
  });

  it('ends without an error when its signal is aborted: before, while waiting, between batches', async () => {
    await test.store.append('a', sampleEvents(4), 'any');
    expect(await collect(test.store.subscribe({ signal: AbortSignal.abort() }))).toEqual([]);

    const waiting = new AbortController();
    const nothing = collect(test.store.subscribe({ from: 'end', signal: waiting.signal }));
    setImmediate(() => waiting.abort());
    expect(await nothing).toEqual([]);

    const between = new AbortController();
    const batches: unknown[] = [];
    for await (const batch of test.store.subscribe({ batchSize: 1, signal: between.signal })) {
      batches.push(batch);
      if (batches.length === 2) between.abort();
    }
    expect(batches).toHaveLength(2);
  });

  it('delivers metadata and tombstones like any other event', async () => {
    await test.store.append('a', sampleEvents(1), 'any');
    await test.store.setStreamMetadata('a', { $maxCount: 5 });
    await test.store.deleteStream('a', 'tombstone');
    const events = await firstEvents(test.store.subscribe(), 3);
    expect(events.map(({ stream, type }) => `${stream} ${type}`)).toEqual([
      'a NoteTaken',
      '$$a $metadata',
      'a $streamDeleted',
    ]);
  });
}
