import { expect, it } from '@jest/globals';
import {
  IllFormedEventError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedRevisionError,
} from '../../errors.ts';
import { collect, numbers } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

export function deletingStreams(open: OpenStore): void {
  const test = new StoreUnderTest(open);
  const read = () => collect(test.store.readStream('a'));

  it('a soft-deleted stream reads as not found, and the log keeps its events', async () => {
    await test.store.append('a', sampleEvents(3), 'no-stream');
    await test.store.deleteStream('a', 'soft');
    await expect(read()).rejects.toThrow(StreamNotFoundError);
    expect(await test.store.streamMetadata('a')).toEqual({ $tb: 3 });
    const log = await collect(test.store.readAll());
    expect(log.map((event) => event.type)).toEqual(['NoteTaken', 'NoteTaken', 'NoteTaken', '$metadata']);
  });

  it('a soft-deleted stream can be written again at no-stream, its revisions going on', async () => {
    await test.store.append('a', sampleEvents(3), 'no-stream');
    await test.store.setStreamMetadata('a', { owner: '客服' });
    await test.store.deleteStream('a', 'soft', 2);
    await expect(test.store.append('a', sampleEvents(1), 'stream-exists')).rejects.toMatchObject({
      code: 'wrong-expected-revision',
      actual: 'no-stream',
    });
    expect((await test.store.append('a', sampleEvents(2, 3), 'no-stream')).revision).toBe(4);
    expect(numbers(await read())).toEqual([3, 4]);
    expect(await test.store.streamMetadata('a')).toEqual({ owner: '客服', $tb: 3 });
    await expect(test.store.append('a', sampleEvents(1), 'no-stream')).rejects.toThrow(
      WrongExpectedRevisionError,
    );
  });

  it('a soft-deleted stream can be written again at its last revision, and at any', async () => {
    for (const [name, expected] of [['a', 0] as const, ['b', 'any'] as const]) {
      await test.store.append(name, sampleEvents(1), 'no-stream');
      await test.store.deleteStream(name, 'soft');
      expect((await test.store.append(name, sampleEvents(1), expected)).revision).toBe(1);
    }
  });

  it('a stream can be soft-deleted again and again', async () => {
    for (let round = 0; round < 3; round++) {
      await test.store.append('a', sampleEvents(1, round), 'no-stream');
      expect(numbers(await read())).toEqual([round]);
      await test.store.deleteStream('a', 'soft');
      await expect(read()).rejects.toThrow(StreamNotFoundError);
    }
  });

  it('a tombstoned stream can be neither read nor written, nor can its metadata', async () => {
    await test.store.append('a', sampleEvents(2), 'no-stream');
    await test.store.deleteStream('a', 'tombstone');
    const refused = [
      () => read(),
      () => test.store.append('a', sampleEvents(1), 'any'),
      () => test.store.append('a', sampleEvents(1), 'no-stream'),
      () => test.store.append('a', sampleEvents(1), 2),
      () => test.store.streamMetadata('a'),
      () => test.store.setStreamMetadata('a', {}),
      () => test.store.deleteStream('a', 'soft'),
      () => test.store.deleteStream('a', 'tombstone'),
    ];
    for (const use of refused) await expect(use()).rejects.toThrow(StreamDeletedError);
  });

  it('a tombstone keeps its place in the log', async () => {
    await test.store.append('a', sampleEvents(1), 'no-stream');
    await test.store.deleteStream('a', 'tombstone');
    await test.store.append('b', sampleEvents(1), 'no-stream');
    const log = await collect(test.store.readAll());
    expect(log.map(({ stream, type, revision }) => [stream, type, revision])).toEqual([
      ['a', 'NoteTaken', 0],
      ['a', '$streamDeleted', 1],
      ['b', 'NoteTaken', 0],
    ]);
  });

  it('is refused when the stream is not as expected', async () => {
    await test.store.append('a', sampleEvents(2), 'no-stream');
    for (const kind of ['soft', 'tombstone'] as const) {
      for (const expected of [0, 2, 'no-stream'] as const) {
        const deletion = test.store.deleteStream('a', kind, expected);
        await expect(deletion).rejects.toMatchObject({
          code: 'wrong-expected-revision',
          expected,
          actual: 1,
        });
      }
      await expect(test.store.deleteStream('b', kind, 'stream-exists')).rejects.toThrow(
        WrongExpectedRevisionError,
      );
    }
    expect(await read()).toHaveLength(2);
  });

  it('of a stream that does not exist records nothing when soft, and closes the name when a tombstone', async () => {
    await test.store.deleteStream('a', 'soft');
    expect(await test.store.head()).toBe(0);
    await test.store.deleteStream('a', 'tombstone', 'no-stream');
    await expect(test.store.append('a', sampleEvents(1), 'any')).rejects.toThrow(StreamDeletedError);
  });

  it('refuses to delete a metadata stream by itself', async () => {
    await test.store.setStreamMetadata('a', { $maxCount: 1 });
    for (const kind of ['soft', 'tombstone'] as const) {
      await expect(test.store.deleteStream('$$a', kind)).rejects.toThrow(IllFormedEventError);
    }
  });
}
