import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleEvents } from '@huiyin/event-store/testing';
import { appendMany, CopyBench } from '../testing/copy-bench.ts';

let bench: CopyBench;
beforeEach(() => {
  bench = new CopyBench();
});
afterEach(() => bench.remove());

describe('a copy from directory to directory', () => {
  it('is the same log in every respect, system streams included', async () => {
    await bench.fill('one');
    await bench.withStore('one', (store) => store.append('$settings', sampleEvents(1), 'any'));
    const { digest, written, left } = await bench.toDirectory('one', 'other');
    expect(await bench.digestAt('other')).toEqual(await bench.digestAt('one'));
    expect(digest).toEqual(await bench.digestAt('one'));
    expect([written, left.events]).toEqual([digest.events, 0]);
  });

  it('made again takes what came since, and nothing twice', async () => {
    await bench.fill('one');
    const { digest } = await bench.toDirectory('one', 'other');
    await bench.withStore('one', (store) => appendMany(store, 0, 10));
    expect(await bench.toDirectory('one', 'other')).toMatchObject({
      written: 30,
      digest: { events: digest.events + 30 },
    });
    expect(await bench.toDirectory('one', 'other')).toMatchObject({ written: 0 });
    expect(await bench.digestAt('other')).toEqual(await bench.digestAt('one'));
  });

  it('is made of a log that is being written, as it was at one moment', async () => {
    await bench.withStore('one', async (store) => {
      await appendMany(store, 0, 50);
      const growing = appendMany(store, 50, 1_000);
      const { digest } = await bench.toDirectory('one', 'other');
      await growing;
      expect(digest.events).toBeGreaterThanOrEqual(150);
      expect(await bench.digestAt('other')).toEqual(digest);
    });
  });

  it('is refused where the target holds something else, which is named, and stays as it was', async () => {
    await bench.fill('one');
    await bench.withStore('other', (store) => store.append('foreign', sampleEvents(1), 'any'));
    const before = await bench.digestAt('other');
    await expect(bench.toDirectory('one', 'other')).rejects.toThrow(
      /is neither empty nor an earlier copy of the source: instead of .* it holds NoteTaken at position 1 \(stream foreign, revision 0\)/,
    );
    expect(await bench.digestAt('other')).toEqual(before);
  });

  it('is refused where the target has gone on by itself', async () => {
    await bench.fill('one');
    await bench.toDirectory('one', 'other');
    await bench.withStore('other', (store) => store.append('later', sampleEvents(1), 'any'));
    await expect(bench.toDirectory('one', 'other')).rejects.toThrow(
      /it also holds NoteTaken at position \d+ \(stream later/,
    );
  });
});
