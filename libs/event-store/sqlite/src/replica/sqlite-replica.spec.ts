import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IllFormedEventError, StoreHeldError, type EventStore } from '@huiyin/event-store';
import { collect, sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import {
  MisplacedEventError,
  openSqliteEventStore,
  openSqliteLog,
  SqliteReplica,
  type PlacedEvent,
} from '../index.ts';
import { temporaryDirectory } from '../testing/machine.ts';

describe('a replica', () => {
  let directory = '';
  beforeEach(() => {
    directory = temporaryDirectory();
  });
  afterEach(() => rm(directory, { recursive: true }));

  const origin = () => join(directory, 'origin');
  const replica = () => join(directory, 'replica');

  /** A store with streams of all sorts. */
  async function fill(store: EventStore): Promise<void> {
    await store.append('a', sampleEvents(3), 'no-stream');
    await store.append('b', sampleEvents(2), 'no-stream');
    await store.setStreamMetadata('b', { $maxCount: 1, owner: '小李' });
    await store.append('a', sampleEvents(1), 2);
    await store.deleteStream('a', 'soft');
    await store.append('c', sampleEvents(2), 'no-stream');
    await store.deleteStream('c', 'tombstone');
    await store.append('a', sampleEvents(1), 'no-stream');
    const raw = { data: Buffer.from([0, 255]), metadata: ' { "by" : 1.0 } ' };
    await store.append('d', [{ ...sampleEvent(), contentType: 'application/octet-stream', raw }], 'any');
  }

  const plain = (event: PlacedEvent) => ({
    ...{ id: event.id, type: event.type, contentType: event.contentType, raw: event.raw },
    ...{ stream: event.stream, revision: event.revision },
    ...{ position: event.position, recordedAt: event.recordedAt },
  });

  const placed = (stream: string, revision: number, position: number, type = 'NoteTaken'): PlacedEvent => ({
    ...{ stream, revision, position, recordedAt: 1_700_000_000_000 + position },
    ...{
      id: crypto.randomUUID(),
      type,
      contentType: 'application/json',
      raw: { data: '{}', metadata: '{}' },
    },
  });

  it('is the same log: every place, moment and byte, and the same streams to whoever opens it', async () => {
    const store = await openSqliteEventStore({ directory: origin(), clock: () => 1_700_000_000_000 });
    await fill(store);
    const events = await collect(store.readAll());
    const copy = SqliteReplica.open(replica());
    copy.record(events.slice(0, 4));
    copy.record(events.slice(4));
    await copy.close();
    const opened = await openSqliteEventStore({ directory: replica() });
    expect((await collect(opened.readAll())).map(plain)).toEqual(events.map(plain));
    expect((await collect(opened.readStream('a'))).map(plain)).toEqual(
      (await collect(store.readStream('a'))).map(plain),
    );
    expect(await opened.streamMetadata('b')).toEqual({ $maxCount: 1, owner: '小李' });
    await expect(opened.append('c', sampleEvents(1), 'any')).rejects.toMatchObject({
      code: 'stream-deleted',
    });
    expect(await opened.append('a', sampleEvents(1), 4)).toEqual({
      revision: 5,
      position: (await store.head()) + 1,
    });
    await opened.close();
    await store.close();
  });

  it('keeps gaps where the other log has them, and goes on after the last position', async () => {
    const copy = SqliteReplica.open(replica());
    copy.record([placed('a', 7, 1_000), placed('a', 9, 5_000_000_123)]);
    await copy.close();
    const store = await openSqliteEventStore({ directory: replica() });
    expect((await collect(store.readStream('a'))).map(({ revision }) => revision)).toEqual([7, 9]);
    expect(await store.append('a', sampleEvents(1), 9)).toEqual({ revision: 10, position: 5_000_000_124 });
    await store.close();
  });

  it('places a tombstone after its stream, whatever revision it had', async () => {
    const copy = SqliteReplica.open(replica());
    copy.record([placed('a', 0, 1), placed('a', 2 ** 63, 2, '$streamDeleted')]);
    expect((await collect(copy.readAll())).map(({ revision }) => revision)).toEqual([0, 1]);
    expect(() => copy.record([placed('a', 2, 3)])).toThrow('the stream was deleted for good before');
    await copy.close();
  });

  it('records nothing of what doesn’t come after the rest, or isn’t well-formed', async () => {
    const copy = SqliteReplica.open(replica());
    copy.record([placed('a', 0, 5)]);
    expect(() => copy.record([placed('b', 0, 6), placed('b', 1, 6)])).toThrow(MisplacedEventError);
    expect(() => copy.record([placed('b', 0, 4)])).toThrow('the log ends at 5 already');
    expect(() => copy.record([placed('b', 0, 6), placed('a', 0, 7)])).toThrow(
      "Revision 0 of stream a can't stand at position 7",
    );
    expect(() => copy.record([placed('b', 0, 6), { ...placed('b', 1, 7), id: 'no-uuid' }])).toThrow(
      IllFormedEventError,
    );
    expect(await copy.head()).toBe(5);
    copy.record([placed('b', 0, 6)]);
    expect((await collect(copy.readAll())).map(({ stream }) => stream)).toEqual(['a', 'b']);
    await copy.close();
  });

  it('isn’t opened while another has the directory, nor the other way round', async () => {
    const copy = SqliteReplica.open(replica(), 'huiyin copy');
    await expect(openSqliteEventStore({ directory: replica() })).rejects.toThrow(StoreHeldError);
    expect(() => SqliteReplica.open(replica())).toThrow('huiyin copy (process');
    await copy.close();
    await (await openSqliteEventStore({ directory: replica() })).close();
  });

  it('can be read beside whoever holds it', async () => {
    const store = await openSqliteEventStore({ directory: origin() });
    const log = openSqliteLog(origin());
    expect(await log.head()).toBe(0);
    await store.append('a', sampleEvents(1_200), 'no-stream');
    expect(await log.head()).toBe(1_200);
    const reading = log.readAll({ from: 10 })[Symbol.asyncIterator]();
    expect((await reading.next()).value).toMatchObject({ revision: 10, position: 11 });
    await store.append('a', sampleEvents(1), 1_199);
    let read = 1;
    while (!(await reading.next()).done) read += 1;
    expect(read).toBe(1_190);
    await store.close();
    await log.close();
  });
});
