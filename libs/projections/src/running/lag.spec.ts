import { InMemoryEventStore } from '@huiyin/event-store';
import { sampleEvents } from '@huiyin/event-store/testing';
import { describe, expect, it } from '@jest/globals';
import { lagOf } from './lag.ts';

describe('how far a view is behind the log', () => {
  it('is told in events, and by the age of the oldest that isn’t applied', async () => {
    let now = 0;
    const store = new InMemoryEventStore({ clock: () => now });
    for (now = 1_000; now <= 5_000; now += 1_000) await store.append('a', sampleEvents(1), 'any');
    expect(await lagOf(store, 2, 10_000)).toEqual({ events: 3, seconds: 7 });
    expect(await lagOf(store, 0, 10_000)).toEqual({ events: 5, seconds: 9 });
    expect(await lagOf(store, 5, 10_000)).toEqual({ events: 0, seconds: 0 });
    await store.append('a', sampleEvents(1_000), 'any');
    expect(await lagOf(store, 5, 16_000)).toEqual({ events: 1_000, seconds: 10 });
  });

  it('is never negative, whatever the clock says', async () => {
    const store = new InMemoryEventStore({ clock: () => 5_000 });
    await store.append('a', sampleEvents(1), 'any');
    expect(await lagOf(store, 0, 1_000)).toEqual({ events: 1, seconds: 0 });
    expect(await lagOf(store, 9, 1_000)).toEqual({ events: 0, seconds: 0 });
  });
});
