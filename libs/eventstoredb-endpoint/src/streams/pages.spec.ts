import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { PAGE, Pages } from './pages.ts';

describe('Pages', () => {
  const sizes = async (store: InMemoryEventStore, count: number) => {
    const pages = new Pages();
    let from = 0;
    const read: number[] = [];
    while (read.length < count) {
      const { events } = await pages.next((limit) => store.readAll({ from, limit }));
      read.push(events.length);
      from = events.at(-1)?.position ?? from;
    }
    await store.close();
    return read;
  };

  it('grow while events are small, up to a limit', async () => {
    const store = new InMemoryEventStore();
    await store.append('s', sampleEvents(4_000), 'any');
    expect((await sizes(store, 8)).at(-1)).toBe(PAGE);
  });

  it('shrink where events are large: a page costs no more memory than a few of them', async () => {
    const store = new InMemoryEventStore();
    for (let i = 0; i < 40; i++)
      await store.append('s', [sampleEvent({ text: 'x'.repeat(1_000_000) })], 'any');
    expect(await sizes(store, 4)).toEqual([16, 4, 1, 1]);
  });

  it('say whether there may be more', async () => {
    const store = new InMemoryEventStore();
    await store.append('s', sampleEvents(20), 'any');
    const pages = new Pages();
    expect(await pages.next((limit) => store.readAll({ limit }))).toMatchObject({ isFull: true });
    expect(await pages.next((limit) => store.readAll({ from: 16, limit }))).toMatchObject({ isFull: false });
    expect(await pages.next((limit) => store.readAll({ limit }), 3)).toMatchObject({ isFull: true });
    await store.close();
  });
});
