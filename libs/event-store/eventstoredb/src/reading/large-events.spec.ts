import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { collect, firstEvents, numbers, sampleEvent } from '@huiyin/event-store/testing';
import { Stage } from '../testing/stage.ts';

const COUNT = 8;
const ALL = Array.from({ length: COUNT }, (_, i) => i);

describe('reading events that are large', () => {
  const stage = new Stage();
  beforeEach(async () => {
    // Of every size from nothing to more than a page alone holds: a server may be set up to take such.
    await stage.set(new InMemoryEventStore({ largestAppend: Infinity }));
    for (const number of ALL) {
      const note = 'x'.repeat(number === 3 ? 4_500_000 : number * 250_000);
      await stage.behind.append('a', [sampleEvent({ number, note })], 'any');
    }
  });

  it('gives every event once, in pages that hold few of them, in both directions', async () => {
    const store = await stage.connect();
    const backwards = ALL.toReversed();
    expect(numbers(await collect(store.readStream('a')))).toEqual(ALL);
    expect(numbers(await collect(store.readStream('a', { direction: 'backwards' })))).toEqual(backwards);
    expect(numbers(await collect(store.readAll()))).toEqual(ALL);
    expect(numbers(await collect(store.readAll({ direction: 'backwards' })))).toEqual(backwards);
    expect(numbers(await collect(store.readAll({ from: 3, limit: 4 })))).toEqual(ALL.slice(3, 7));
    expect(numbers(await firstEvents(store.subscribe(), COUNT))).toEqual(ALL);
  }, 30_000);

  it('goes on after a connection that broke between two pages or in the midst of one', async () => {
    const store = await stage.connect();
    const read: unknown[] = [];
    for await (const event of store.readStream('a')) {
      read.push(...numbers([event]));
      if (read.length % 3 === 0) stage.proxy.reset();
    }
    expect(read).toEqual(ALL);
    expect(stage.proxy.accepted).toBeGreaterThan(1);
  }, 30_000);
});
