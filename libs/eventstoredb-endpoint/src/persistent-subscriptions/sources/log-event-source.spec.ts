import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { LiveTail } from '../../streams/live-tail.ts';
import { filterOfSettings } from './filter-of.ts';
import { LogEventSource } from './log-event-source.ts';

describe('the log as a group reads it', () => {
  let store: InMemoryEventStore;
  let tail: LiveTail;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    for (let number = 0; number < 200; number++) await store.append('noise', sampleEvents(10), 'any');
    await store.append('orders-1', sampleEvents(3), 'any');
  });
  afterEach(async () => {
    await tail.close();
    await store.close();
  });

  /** Reads all there is, and tells in how many parts. */
  async function readAll(source: LogEventSource, limit: number) {
    const names: string[] = [];
    let [after, parts, looked] = [0, 0, 0];
    for (;;) {
      const { events, considered, passedOver, isFull } = await source.read(after, limit);
      expect(events.length).toBeLessThanOrEqual(limit);
      names.push(...events.map(({ revision, stream }) => `${revision}@${stream}`));
      looked += events.length + passedOver;
      if (considered === after) {
        expect(isFull).toBe(false);
        return { names, parts, looked, end: after };
      }
      after = considered;
      parts += 1;
    }
  }

  const orders = filterOfSettings({ on: 'stream', prefixes: ['orders-'], regex: '' });

  it.each(['store', 'tail'])(
    'comes in parts, of all events or of those wanted (from the %s)',
    async (from) => {
      if (from === 'store') tail = await LiveTail.open(store);
      else {
        const behind = new InMemoryEventStore();
        tail = await LiveTail.open(behind);
        for await (const { stream, type, id, contentType, raw } of store.readAll()) {
          await behind.append(stream, [{ type, id, contentType, raw }], 'any');
        }
        store = behind;
        await tail.grownBeyond((await behind.head()) - 1, new AbortController().signal);
      }
      const everything = await readAll(new LogEventSource(store, tail, undefined), 20);
      expect(everything).toMatchObject({ looked: 2_003, end: 2_003 });
      expect(everything.names).toHaveLength(2_003);
      const wanted = await readAll(new LogEventSource(store, tail, orders), 20);
      expect(wanted).toMatchObject({ looked: 2_003, end: 2_003 });
      expect(wanted.names).toEqual(['0@orders-1', '1@orders-1', '2@orders-1']);
    },
  );

  it('is looked through in large parts where little of it is wanted', async () => {
    tail = await LiveTail.open(store);
    const { parts } = await readAll(new LogEventSource(store, tail, orders), 2);
    expect(parts).toBeLessThan(50);
  });

  it('leaves out what groups write themselves, and nothing else', async () => {
    tail = await LiveTail.open(store);
    const parked = '$persistentsubscription-$all::g-parked';
    for (const stream of [
      parked,
      '$persistentSubscriptionConfig',
      '$persistent',
      'persistentsubscription-1',
    ]) {
      await store.append(stream, sampleEvents(1), 'any');
    }
    await store.setStreamMetadata(parked, { $tb: 1 });
    await store.setStreamMetadata('orders-1', { $tb: 1 });
    const { names } = await readAll(new LogEventSource(store, tail, undefined), 500);
    expect(names.slice(2_003)).toEqual([
      ...['0@$persistentSubscriptionConfig', '0@$persistent', '0@persistentsubscription-1'],
      '0@$$orders-1',
    ]);
  });
});
