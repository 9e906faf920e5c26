import { expect, it } from '@jest/globals';
import { StoreClosedError } from '../../errors.ts';
import { collect } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function closing(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  it('finishes the appends under way, and can be asked for again', async () => {
    const appends = Array.from({ length: 20 }, (_, i) => test.store.append(`s-${i}`, sampleEvents(1), 'any'));
    await Promise.all([test.store.close(), test.store.close()]);
    await test.store.close();
    expect((await Promise.all(appends)).every(({ position }) => position > 0)).toBe(true);
  });

  it('refuses everything afterwards', async () => {
    await test.store.append('a', sampleEvents(1), 'any');
    await test.store.close();
    const refused = [
      () => test.store.append('a', sampleEvents(1), 'any'),
      () => test.store.head(),
      () => collect(test.store.readStream('a')),
      () => collect(test.store.readAll()),
      () => collect(test.store.subscribe()),
      () => test.store.streamMetadata('a'),
      () => test.store.setStreamMetadata('a', {}),
      () => test.store.deleteStream('a', 'soft'),
    ];
    for (const use of refused) await expect(use()).rejects.toThrow(StoreClosedError);
  });

  it('ends a waiting subscription with an error', async () => {
    const waiting = collect(test.store.subscribe());
    setImmediate(() => void test.store.close());
    await expect(waiting).rejects.toThrow(StoreClosedError);
  });
}
