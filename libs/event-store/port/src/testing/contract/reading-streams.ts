import { expect, it } from '@jest/globals';
import { StreamNotFoundError } from '../../errors.ts';
import { collect, numbers } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function readingStreams(open: OpenStore): void {
  const test = new StoreUnderTest(open);
  const forwards = async (options: object) => numbers(await collect(test.store.readStream('a', options)));
  const backwards = (options: object) => forwards({ direction: 'backwards', ...options });

  it('reads forwards from a revision, itself included, up to a limit', async () => {
    await test.store.append('a', sampleEvents(5), 'no-stream');
    await test.store.append('b', sampleEvents(5, 100), 'no-stream');
    expect(await forwards({})).toEqual([0, 1, 2, 3, 4]);
    expect(await forwards({ from: 2 })).toEqual([2, 3, 4]);
    expect(await forwards({ from: 2, limit: 2 })).toEqual([2, 3]);
    expect(await forwards({ limit: 0 })).toEqual([]);
    expect(await forwards({ from: 5 })).toEqual([]);
  });

  it('reads backwards from a revision, itself included, up to a limit', async () => {
    await test.store.append('a', sampleEvents(5), 'no-stream');
    await test.store.append('b', sampleEvents(5, 100), 'no-stream');
    expect(await backwards({})).toEqual([4, 3, 2, 1, 0]);
    expect(await backwards({ from: 2 })).toEqual([2, 1, 0]);
    expect(await backwards({ from: 3, limit: 2 })).toEqual([3, 2]);
    expect(await backwards({ from: 99, limit: 1 })).toEqual([4]);
  });

  it('reads a long stream whole in both directions', async () => {
    const count = 1_300;
    await test.store.append('a', sampleEvents(count), 'no-stream');
    const all = Array.from({ length: count }, (_, i) => i);
    expect(await forwards({})).toEqual(all);
    expect(await backwards({})).toEqual(all.toReversed());
    expect(await forwards({ from: 100, limit: 1_100 })).toEqual(all.slice(100, 1_200));
  });

  it('says so when there is no such stream', async () => {
    const error = await collect(test.store.readStream('nowhere')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StreamNotFoundError);
    expect(error).toMatchObject({ stream: 'nowhere' });
  });

  it('reads the stream as it was when the reading began, while appends go on', async () => {
    await test.store.append('a', sampleEvents(700), 'no-stream');
    const appends: Promise<unknown>[] = [];
    const read: unknown[] = [];
    for await (const event of test.store.readStream('a')) {
      read.push(...numbers([event]));
      if (event.revision % 100 === 0) appends.push(test.store.append('a', sampleEvents(1, 1_000), 'any'));
    }
    await Promise.all(appends);
    expect(read).toEqual(Array.from({ length: 700 }, (_, i) => i));
  });

  it('can be left in the middle and read again from the start', async () => {
    await test.store.append('a', sampleEvents(3), 'no-stream');
    const stream = test.store.readStream('a');
    for await (const event of stream) if (event.revision === 1) break;
    expect(numbers(await collect(stream))).toEqual([0, 1, 2]);
  });
}
