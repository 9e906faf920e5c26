import { expect, it } from '@jest/globals';
import { collect } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function reopening(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  it('keeps every event, setting and tombstone', async () => {
    const event = sampleEvents(1);
    const first = await test.store.append('a', event, 'no-stream');
    await test.store.append('b', sampleEvents(3), 'no-stream');
    await test.store.append('c', sampleEvents(1), 'no-stream');
    await test.store.setStreamMetadata('b', { $maxCount: 2 });
    await test.store.deleteStream('c', 'tombstone');
    const before = await collect(test.store.readAll());
    await test.reopen();
    expect(await collect(test.store.readAll())).toEqual(before);
    expect(await test.store.head()).toBe(before.at(-1)?.position);
    expect(await test.store.append('a', event, 'no-stream')).toEqual(first);
    expect(await collect(test.store.readStream('b'))).toHaveLength(2);
    await expect(test.store.append('c', sampleEvents(1), 'any')).rejects.toMatchObject({
      code: 'stream-deleted',
    });
    const next = await test.store.append('a', sampleEvents(1), 0);
    expect(next.position).toBeGreaterThan(before.at(-1)?.position ?? Infinity);
  });
}
