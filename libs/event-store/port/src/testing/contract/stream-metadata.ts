import { expect, it } from '@jest/globals';
import { IllFormedEventError } from '../../errors.ts';
import type { StreamMetadata } from '../../stream-metadata.ts';
import { collect, numbers } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function streamMetadata(open: OpenStore): void {
  const test = new StoreUnderTest(open);
  const read = async (options?: object) => numbers(await collect(test.store.readStream('a', options)));

  it('is an empty object until it is set, also for a stream that does not exist', async () => {
    await test.store.append('a', sampleEvents(1), 'any');
    expect(await test.store.streamMetadata('a')).toEqual({});
    expect(await test.store.streamMetadata('nowhere')).toEqual({});
  });

  it('is replaced as a whole, unknown keys kept, each setting recorded in a stream of its own', async () => {
    await test.store.setStreamMetadata('a', { $maxCount: 3, owner: '客服' });
    const { revision } = await test.store.setStreamMetadata('a', { $maxAge: 60, $acl: { $r: ['agent'] } });
    expect(revision).toBe(1);
    expect(await test.store.streamMetadata('a')).toEqual({ $maxAge: 60, $acl: { $r: ['agent'] } });
    const recorded = await collect(test.store.readStream('$$a'));
    expect(recorded.map(({ type, data }) => [type, data])).toEqual([
      ['$metadata', { $maxCount: 3, owner: '客服' }],
      ['$metadata', { $maxAge: 60, $acl: { $r: ['agent'] } }],
    ]);
  });

  it('may be set before the stream is written, which still counts as no stream then', async () => {
    await test.store.setStreamMetadata('a', { $maxCount: 1 });
    await test.store.append('a', sampleEvents(2), 'no-stream');
    expect(await read()).toEqual([1]);
  });

  it('$maxCount leaves the last so many events, $tb those from a revision on', async () => {
    await test.store.append('a', sampleEvents(6), 'no-stream');
    await test.store.setStreamMetadata('a', { $maxCount: 2 });
    expect(await read()).toEqual([4, 5]);
    expect(await read({ direction: 'backwards' })).toEqual([5, 4]);
    await test.store.append('a', sampleEvents(1, 6), 5);
    expect(await read({ from: 0 })).toEqual([5, 6]);
    await test.store.setStreamMetadata('a', { $tb: 3 });
    expect(await read({ limit: 2 })).toEqual([3, 4]);
    expect(await read({ direction: 'backwards' })).toEqual([6, 5, 4, 3]);
    await test.store.setStreamMetadata('a', { $tb: 6, $maxCount: 3 });
    expect(await read()).toEqual([6]);
  });

  it('$maxAge leaves out what was recorded so many seconds ago', async () => {
    await test.store.append('a', sampleEvents(2), 'no-stream');
    test.now += 60_000;
    await test.store.append('a', sampleEvents(2, 2), 1);
    await test.store.setStreamMetadata('a', { $maxAge: 60 });
    expect(await read()).toEqual([0, 1, 2, 3]);
    test.now += 1;
    expect(await read()).toEqual([2, 3]);
    expect(await read({ direction: 'backwards', limit: 1 })).toEqual([3]);
    test.now += 60_000;
    expect(await read()).toEqual([]);
  });

  it('leaves the whole log as it is', async () => {
    await test.store.append('a', sampleEvents(3), 'no-stream');
    await test.store.setStreamMetadata('a', { $maxCount: 1, $tb: 2 });
    expect(await collect(test.store.readAll())).toHaveLength(4);
  });

  it('refuses settings without meaning', async () => {
    const senseless: StreamMetadata[] = [{ $maxCount: 0 }, { $maxCount: 1.5 }, { $maxAge: -1 }, { $tb: -1 }];
    for (const metadata of [...senseless, { $tb: '3' } as unknown as StreamMetadata]) {
      await expect(test.store.setStreamMetadata('a', metadata)).rejects.toThrow(IllFormedEventError);
    }
    await expect(test.store.setStreamMetadata('$$a', {})).rejects.toThrow(IllFormedEventError);
    expect(await test.store.streamMetadata('a')).toEqual({});
  });
}
