import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InMemoryEventStore, StoreClosedError, type RecordedEvent } from '@huiyin/event-store';
import { sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { LiveTail } from './live-tail.ts';

const never = new AbortController().signal;
const positions = (events: readonly RecordedEvent[] | undefined) => events?.map(({ position }) => position);

describe('The live tail', () => {
  let store: InMemoryEventStore;
  let tail: LiveTail;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await store.append('s', sampleEvents(3), 'any');
    tail = await LiveTail.open(store, { events: 10, bytes: 20_000 });
  });
  afterEach(async () => {
    await tail.close();
    await store.close();
  });

  const append = async (count: number, stream = 's') => {
    const { position } = await store.append(stream, sampleEvents(count), 'any');
    while (tail.position < position) await tail.grownBeyond(tail.position, never);
  };

  it('keeps what is recorded from its beginning on, and says of older events that it has none', async () => {
    await append(3);
    expect(positions(tail.after(3, 100))).toEqual([4, 5, 6]);
    expect(positions(tail.after(4, 1))).toEqual([5]);
    expect(positions(tail.after(6, 100))).toEqual([]);
    expect(positions(tail.after(99, 100))).toEqual([]);
    expect(tail.after(2, 100)).toBeUndefined();
  });

  it('keeps a limited number of events', async () => {
    for (let n = 0; n < 30; n++) await append(1);
    const kept = positions(tail.after(tail.floor, 100)) ?? [];
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(kept.at(-1)).toBe(33);
    expect(tail.after(tail.floor - 1, 100)).toBeUndefined();
  });

  it('keeps a limited number of bytes, be it of a single event', async () => {
    await store.append('s', [sampleEvent({ text: 'x'.repeat(15_000) })], 'any');
    await store.append('s', [sampleEvent({ text: 'x'.repeat(15_000) })], 'any');
    await append(1);
    expect(positions(tail.after(tail.floor, 100))).toEqual([6]);
    await store.append('s', [sampleEvent({ text: 'x'.repeat(50_000) })], 'any');
    while (tail.position < 7) await tail.grownBeyond(tail.position, never);
    expect(tail.floor).toBe(7);
    expect(tail.after(6, 100)).toBeUndefined();
    expect(tail.after(7, 100)).toEqual([]);
  });

  it('loses and doubles nothing for anyone who reads from the store where it has nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 }), async (sizes) => {
        const log = new InMemoryEventStore();
        const tailOfLog = await LiveTail.open(log, { events: 12 });
        const total = sizes.reduce((sum, size) => sum + size, 0);
        const appending = (async () => {
          for (const size of sizes) await log.append('s', sampleEvents(size), 'any');
        })();
        const seen: number[] = [];
        for (let place = 0; seen.length < total; place = seen.at(-1) ?? 0) {
          const recent = tailOfLog.after(place, 7);
          if (recent === undefined) {
            for await (const { position } of log.readAll({ from: place, limit: 7 })) seen.push(position);
          } else if (recent.length > 0) seen.push(...recent.map(({ position }) => position));
          else await tailOfLog.grownBeyond(place, never);
        }
        await appending;
        expect(seen).toEqual(Array.from({ length: total }, (_, n) => n + 1));
        await tailOfLog.close();
        await log.close();
      }),
      { numRuns: 50 },
    );
  });

  it('wakes those who wait for a stream when that stream grows, and nobody else', async () => {
    const woken: string[] = [];
    const waiting = ['a', 'b'].map((stream) =>
      tail.streamGrown(stream, never).then(() => woken.push(stream)),
    );
    await append(1, 'b');
    await waiting[1];
    await append(5, 'c');
    expect(woken).toEqual(['b']);
    await append(1, 'a');
    await waiting[0];
  });

  it('lets go of those who give up waiting', async () => {
    const leaving = new AbortController();
    const waiting = [tail.streamGrown('a', leaving.signal), tail.grownBeyond(3, leaving.signal)];
    leaving.abort();
    await Promise.all(waiting);
    await tail.grownBeyond(3, leaving.signal);
    await tail.streamGrown('a', leaving.signal);
  });

  it('tells everyone who waits or asks that the store has gone away', async () => {
    const waiting = [tail.streamGrown('a', never), tail.grownBeyond(3, never)];
    await store.close();
    for (const wait of waiting) await expect(wait).rejects.toThrow(StoreClosedError);
    expect(() => tail.after(3, 1)).toThrow(StoreClosedError);
  });
});
