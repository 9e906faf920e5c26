import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventStore, RecordedEvent } from '@huiyin/event-store';
import { openSqliteEventStore, openSqliteLog } from '@huiyin/event-store-sqlite';
import { collect, sampleEvents } from '@huiyin/event-store/testing';
import { digestOf } from '../digest/log-digest.ts';
import { RemoteStore } from '../testing/remote-store.ts';
import { carryOut, deeds, EVERYTHING } from '../testing/varied-log.ts';
import { CopyDiffersError, CopyRefusedError } from './copy-errors.ts';
import { copyLog } from './copy-log.ts';
import { directorySource, storeSource } from './copy-source.ts';
import { DirectoryTarget } from './directory-target.ts';
import { PROVENANCE_STREAM } from './provenance.ts';
import { StoreTarget } from './store-target.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'huiyin copy '));
});
afterEach(() => rm(root, { recursive: true }));

const at = (name: string) => join(root, name);

async function withStore<T>(name: string, work: (store: EventStore) => Promise<T>): Promise<T> {
  const store = await openSqliteEventStore({ directory: at(name) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const fill = (name: string, list = EVERYTHING) => withStore(name, (store) => carryOut(store, list));

async function digestAt(name: string) {
  const log = openSqliteLog(at(name));
  const digest = await digestOf(log.readAll());
  await log.close();
  return digest;
}

async function closing<T>(parts: readonly { close(): Promise<void> }[], work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    for (const part of parts) await part.close();
  }
}

function toDirectory(from: string, to: string) {
  const [source, target] = [directorySource(at(from), true), new DirectoryTarget(at(to))];
  return closing([source, target], copyLog(source, target));
}

function toStore(from: string, store: EventStore) {
  const source = directorySource(at(from), false);
  return closing([source], copyLog(source, new StoreTarget(store, 'the store', { inFlight: 8 })));
}

function fromStore(store: EventStore, to: string) {
  const target = new DirectoryTarget(at(to));
  return closing([target], copyLog(storeSource(store, 'the store'), target));
}

const many = (store: EventStore, from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from }, (_, i) =>
      store.append(`complaint-${from + i}`, sampleEvents(3), 'no-stream'),
    ),
  );

describe('a copy from directory to directory', () => {
  it('is the same log in every respect, system streams included', async () => {
    await fill('one');
    await withStore('one', (store) => store.append('$settings', sampleEvents(1), 'any'));
    const { digest, written, left } = await toDirectory('one', 'other');
    expect(await digestAt('other')).toEqual(await digestAt('one'));
    expect(digest).toEqual(await digestAt('one'));
    expect([written, left.events]).toEqual([digest.events, 0]);
  });

  it('made again takes what came since, and nothing twice', async () => {
    await fill('one');
    const { digest } = await toDirectory('one', 'other');
    await withStore('one', (store) => many(store, 0, 10));
    expect(await toDirectory('one', 'other')).toMatchObject({
      written: 30,
      digest: { events: digest.events + 30 },
    });
    expect(await toDirectory('one', 'other')).toMatchObject({ written: 0 });
    expect(await digestAt('other')).toEqual(await digestAt('one'));
  });

  it('is made of a log that is being written, as it was at one moment', async () => {
    await withStore('one', async (store) => {
      await many(store, 0, 50);
      const growing = many(store, 50, 1_000);
      const { digest } = await toDirectory('one', 'other');
      await growing;
      expect(digest.events).toBeGreaterThanOrEqual(150);
      expect(await digestAt('other')).toEqual(digest);
    });
  });

  it('is refused where the target holds something else, which is named, and stays as it was', async () => {
    await fill('one');
    await withStore('other', (store) => store.append('foreign', sampleEvents(1), 'any'));
    const before = await digestAt('other');
    await expect(toDirectory('one', 'other')).rejects.toThrow(
      /is neither empty nor an earlier copy of the source: instead of .* it holds NoteTaken at position 1 \(stream foreign, revision 0\)/,
    );
    expect(await digestAt('other')).toEqual(before);
  });

  it('is refused where the target has gone on by itself', async () => {
    await fill('one');
    await toDirectory('one', 'other');
    await withStore('other', (store) => store.append('later', sampleEvents(1), 'any'));
    await expect(toDirectory('one', 'other')).rejects.toThrow(
      /it also holds NoteTaken at position \d+ \(stream later/,
    );
  });
});

describe('a copy to a store that numbers events by itself', () => {
  it('and back is the log that it was: places, moments, order and bytes', async () => {
    await fc.assert(
      fc.asyncProperty(deeds(60), async (list) => {
        const [there, back] = [`there ${Math.random()}`, `back ${Math.random()}`];
        await fill(there, list);
        const store = new RemoteStore();
        await toStore(there, store);
        await fromStore(store, back);
        expect(await digestAt(back)).toEqual(await digestAt(there));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps each stream’s order, tells what moved between streams, and puts it right on the way back', async () => {
    await withStore('one', (store) => many(store, 0, 900));
    const store = new RemoteStore();
    const { displaced, digest } = await toStore('one', store);
    expect(displaced).toBeGreaterThan(0);
    for (const stream of ['complaint-0', 'complaint-899'])
      expect((await collect(store.readStream(stream))).map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect((await fromStore(store, 'back')).digest).toEqual(digest);
    expect(await digestAt('back')).toEqual(await digestAt('one'));
  });

  it('keeps the whole order where one append is made at a time', async () => {
    await withStore('one', (store) => many(store, 0, 100));
    const source = directorySource(at('one'), false);
    const target = new StoreTarget(new RemoteStore(), 'the store', { inFlight: 1 });
    expect(await closing([source], copyLog(source, target))).toMatchObject({ displaced: 0 });
  });

  it('goes on where it broke off, wherever that was, and writes nothing twice', async () => {
    await withStore('one', (store) => many(store, 0, 700));
    for (const breaksAfter of [0, 1, 2, 3, 50, 334, 335, 336, 500, 702]) {
      const store = new RemoteStore();
      store.breaksAfter = breaksAfter;
      await expect(toStore('one', store)).rejects.toThrow('the connection');
      store.breaksAfter = Infinity;
      const { digest } = await toStore('one', store);
      const ours = (await collect(store.readAll())).filter(({ stream }) => !stream.startsWith('$'));
      expect(ours).toHaveLength(2_100);
      expect(digest).toEqual(await digestAt('one'));
    }
  });

  it('made again takes what came since', async () => {
    await withStore('one', (store) => many(store, 0, 400));
    const store = new RemoteStore();
    await toStore('one', store);
    expect(await toStore('one', store)).toMatchObject({ written: 0 });
    await withStore('one', (source) => many(source, 400, 405));
    expect(await toStore('one', store)).toMatchObject({ written: 15, digest: { events: 1_215 } });
    await fromStore(store, 'back');
    expect(await digestAt('back')).toEqual(await digestAt('one'));
  });

  it('leaves system streams behind, each kind of store has its own, and says so', async () => {
    await fill('one');
    await withStore('one', (store) => store.append('$settings', sampleEvents(2), 'any'));
    await withStore('one', (store) => store.setStreamMetadata('$settings', { $maxCount: 1 }));
    expect((await toStore('one', new RemoteStore())).left).toEqual({
      events: 3,
      streams: 2,
      examples: ['$settings', '$$$settings'],
    });
  });

  it('is refused where the store holds another log', async () => {
    await fill('one');
    const store = new RemoteStore();
    await store.append('foreign', sampleEvents(1), 'any');
    await expect(toStore('one', store)).rejects.toThrow(CopyRefusedError);
    const other = new RemoteStore();
    await withStore('two', (two) => many(two, 0, 5));
    await toStore('two', other);
    await expect(toStore('one', other)).rejects.toThrow(
      'is neither empty nor an earlier copy of the source: up to position 15 its log has another digest',
    );
  });

  it('is refused where the store has gone on by itself, or the source has gone back', async () => {
    await withStore('one', (store) => many(store, 0, 5));
    const store = new RemoteStore();
    await toDirectory('one', 'earlier');
    await withStore('one', (one) => many(one, 5, 10));
    await toStore('one', store);
    await expect(toStore('earlier', store)).rejects.toThrow('up to position 30 its log has another digest');
    await store.append('complaint-0', sampleEvents(1), 2);
    await expect(toStore('one', store)).rejects.toThrow('stream complaint-0 was written to');
  });

  it('isn’t taken for one when what is read back is something else', async () => {
    await withStore('one', (store) => many(store, 0, 5));
    const lost = new RemoteStore();
    lost.shows = (event) => (event.stream === 'complaint-3' && event.revision === 1 ? undefined : event);
    await expect(toStore('one', lost)).rejects.toThrow(CopyDiffersError);
    await expect(toStore('one', new RemoteStore())).resolves.toBeDefined();
    const altered = new RemoteStore();
    altered.shows = (event) => (event.stream === 'complaint-3' ? alter(event) : event);
    await expect(toStore('one', altered)).rejects.toThrow(
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
    expect((await fromStore(scavenged, 'back')).digest.events).toBe(3);
  });
});

describe('a log that began in a store', () => {
  it('keeps that store’s positions in a directory, and goes back there with what was added', async () => {
    const store = new RemoteStore();
    await carryOut(store, EVERYTHING);
    await fromStore(store, 'one');
    const ours = (event: RecordedEvent) => !event.stream.startsWith('$stats');
    const log = openSqliteLog(at('one'));
    expect((await collect(log.readAll())).map(({ position }) => position)).toEqual(
      (await collect(store.readAll())).filter(ours).map(({ position }) => position),
    );
    await log.close();
    await withStore('one', (one) => many(one, 0, 10));
    expect(await toStore('one', store)).toMatchObject({ written: 30 });
    await fromStore(store, 'two');
    expect(await digestAt('two')).toEqual(await digestAt('one'));
    expect((await collect(store.readStream(PROVENANCE_STREAM))).length).toBe(2);
  });
});

function alter(event: RecordedEvent): RecordedEvent {
  const { id, type, stream, revision, position, recordedAt, contentType, data, metadata } = event;
  const raw = { ...event.raw, data: `${String(event.raw.data)} ` };
  return { id, type, stream, revision, position, recordedAt, contentType, data, metadata, raw };
}
