import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InMemoryEventStore, LARGEST_APPEND, type RecordedEvent } from '@huiyin/event-store';
import { openSqliteLog } from '@huiyin/event-store-sqlite';
import { PATIENCE } from '@huiyin/event-store-sqlite/testing';
import { collect, sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { digestOf } from '../digest/log-digest.ts';
import { appendMany, CopyBench } from '../testing/copy-bench.ts';
import { RemoteStore } from '../testing/remote-store.ts';
import { carryOut, deeds, EVERYTHING } from '../testing/varied-log.ts';
import { CopyDiffersError, CopyRefusedError } from './copy-errors.ts';
import { copyLog } from './copy-log.ts';
import { storeSource } from './copy-source.ts';
import { PROVENANCE_STREAM } from './provenance.ts';
import { StoreTarget } from './store-target.ts';

let bench: CopyBench;
beforeEach(() => {
  bench = new CopyBench();
});
afterEach(() => bench.remove());

describe('a copy to a store that numbers events by itself', () => {
  it(
    'and back is the log that it was: places, moments, order and bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(deeds(60), async (list) => {
          const [there, back] = [`there ${Math.random()}`, `back ${Math.random()}`];
          await bench.fill(there, list);
          const store = new RemoteStore();
          await bench.toStore(there, store);
          await bench.fromStore(store, back);
          expect(await bench.digestAt(back)).toEqual(await bench.digestAt(there));
        }),
        { numRuns: 12 },
      );
    },
    PATIENCE,
  );

  it('keeps each stream’s order, tells what moved between streams, and puts it right on the way back', async () => {
    await bench.withStore('one', (store) => appendMany(store, 0, 900));
    const store = new RemoteStore();
    const { displaced, digest } = await bench.toStore('one', store);
    expect(displaced).toBeGreaterThan(0);
    for (const stream of ['complaint-0', 'complaint-899'])
      expect((await collect(store.readStream(stream))).map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect((await bench.fromStore(store, 'back')).digest).toEqual(digest);
    expect(await bench.digestAt('back')).toEqual(await bench.digestAt('one'));
  });

  it('keeps the whole order where one append is made at a time', async () => {
    await bench.withStore('one', (store) => appendMany(store, 0, 100));
    expect(await bench.toStore('one', new RemoteStore(), 1)).toMatchObject({ displaced: 0 });
  });

  it(
    'goes on where it broke off, wherever that was, and writes nothing twice',
    async () => {
      await bench.withStore('one', (store) => appendMany(store, 0, 700));
      for (const breaksAfter of [0, 1, 2, 3, 50, 334, 335, 336, 500, 702]) {
        const store = new RemoteStore();
        store.breaksAfter = breaksAfter;
        await expect(bench.toStore('one', store)).rejects.toThrow('the connection');
        store.breaksAfter = Infinity;
        const { digest } = await bench.toStore('one', store);
        const ours = (await collect(store.readAll())).filter(({ stream }) => !stream.startsWith('$'));
        expect(ours).toHaveLength(2_100);
        expect(digest).toEqual(await bench.digestAt('one'));
      }
    },
    PATIENCE,
  );

  it('made again takes what came since', async () => {
    await bench.withStore('one', (store) => appendMany(store, 0, 400));
    const store = new RemoteStore();
    await bench.toStore('one', store);
    expect(await bench.toStore('one', store)).toMatchObject({ written: 0 });
    await bench.withStore('one', (source) => appendMany(source, 400, 405));
    expect(await bench.toStore('one', store)).toMatchObject({ written: 15, digest: { events: 1_215 } });
    await bench.fromStore(store, 'back');
    expect(await bench.digestAt('back')).toEqual(await bench.digestAt('one'));
  });

  it('leaves system streams behind, each kind of store has its own, and says so', async () => {
    await bench.fill('one');
    await bench.withStore('one', (store) => store.append('$settings', sampleEvents(2), 'any'));
    await bench.withStore('one', (store) => store.setStreamMetadata('$settings', { $maxCount: 1 }));
    expect((await bench.toStore('one', new RemoteStore())).left).toEqual({
      events: 3,
      streams: 2,
      examples: ['$settings', '$$$settings'],
    });
  });

  it('is refused where the store holds another log', async () => {
    await bench.fill('one');
    const store = new RemoteStore();
    await store.append('foreign', sampleEvents(1), 'any');
    await expect(bench.toStore('one', store)).rejects.toThrow(CopyRefusedError);
    const other = new RemoteStore();
    await bench.withStore('two', (two) => appendMany(two, 0, 5));
    await bench.toStore('two', other);
    await expect(bench.toStore('one', other)).rejects.toThrow(
      'is neither empty nor an earlier copy of the source: up to position 15 its log has another digest',
    );
  });

  it('is refused where the store has gone on by itself, or the source has gone back', async () => {
    await bench.withStore('one', (store) => appendMany(store, 0, 5));
    const store = new RemoteStore();
    await bench.toDirectory('one', 'earlier');
    await bench.withStore('one', (one) => appendMany(one, 5, 10));
    await bench.toStore('one', store);
    await expect(bench.toStore('earlier', store)).rejects.toThrow(
      'up to position 30 its log has another digest',
    );
    await store.append('complaint-0', sampleEvents(1), 2);
    await expect(bench.toStore('one', store)).rejects.toThrow('stream complaint-0 was written to');
  });

  it('isn’t taken for one when what is read back is something else', async () => {
    await bench.withStore('one', (store) => appendMany(store, 0, 5));
    const lost = new RemoteStore();
    lost.shows = (event) => (event.stream === 'complaint-3' && event.revision === 1 ? undefined : event);
    await expect(bench.toStore('one', lost)).rejects.toThrow(CopyDiffersError);
    await expect(bench.toStore('one', new RemoteStore())).resolves.toBeDefined();
    const altered = new RemoteStore();
    altered.shows = (event) => (event.stream === 'complaint-3' ? alter(event) : event);
    await expect(bench.toStore('one', altered)).rejects.toThrow(
      /instead of NoteTaken at position \d+ \(stream complaint-3, revision 0\) it holds .* with other contents/,
    );
  });

  it('can’t begin a stream in its middle, as a directory can', async () => {
    const store = new RemoteStore();
    await store.append('a', sampleEvents(5), 'any');
    const scavenged = new RemoteStore();
    scavenged.shows = (event) => (event.revision < 2 ? undefined : event);
    await scavenged.append('a', sampleEvents(5), 'any');
    await expect(
      copyLog(storeSource(scavenged, 'scavenged'), new StoreTarget(new RemoteStore(), 'the store')),
    ).rejects.toThrow(
      "Revision 2 of stream a doesn't come next in the store, where the stream is at no-stream",
    );
    expect((await bench.fromStore(scavenged, 'back')).digest.events).toBe(3);
  });
});

describe('a log that began in a store', () => {
  it('fits into a directory with events that are larger than other stores take, and is refused there', async () => {
    const large = new InMemoryEventStore({ largestAppend: Infinity });
    await large.append('a', [sampleEvent({ note: 'x'.repeat(LARGEST_APPEND) })], 'no-stream');
    await bench.fromStore(large, 'one');
    expect(await bench.digestAt('one')).toEqual(await digestOf(large.readAll()));
    await expect(bench.toStore('one', new RemoteStore())).rejects.toThrow(
      /^Revision 0 of stream a weighs 1048\d{3} bytes, and the store takes 1048576 at once: /,
    );
  });

  it('keeps that store’s positions in a directory, and goes back there with what was added', async () => {
    const store = new RemoteStore();
    await carryOut(store, EVERYTHING);
    await bench.fromStore(store, 'one');
    const ours = (event: RecordedEvent) => !event.stream.startsWith('$stats');
    const log = openSqliteLog(bench.at('one'));
    expect((await collect(log.readAll())).map(({ position }) => position)).toEqual(
      (await collect(store.readAll())).filter(ours).map(({ position }) => position),
    );
    await log.close();
    await bench.withStore('one', (one) => appendMany(one, 0, 10));
    expect(await bench.toStore('one', store)).toMatchObject({ written: 30 });
    await bench.fromStore(store, 'two');
    expect(await bench.digestAt('two')).toEqual(await bench.digestAt('one'));
    expect((await collect(store.readStream(PROVENANCE_STREAM))).length).toBe(2);
  });
});

function alter(event: RecordedEvent): RecordedEvent {
  const { id, type, stream, revision, position, recordedAt, contentType, data, metadata } = event;
  const raw = { ...event.raw, data: `${String(event.raw.data)} ` };
  return { id, type, stream, revision, position, recordedAt, contentType, data, metadata, raw };
}
