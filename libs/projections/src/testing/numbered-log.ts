import { InMemoryEventStore, type EventStore } from '@huiyin/event-store';

/** Streams that events are spread over. */
const STREAMS = 37;
const APPENDED_AT_ONCE = 10;
const RECORDED = Date.UTC(2026, 0, 1);

/** A log of so many events: the same one in every process, so that several can project it. */
export async function numberedLog(events: number): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore({ clock: () => RECORDED });
  await continueLog(store, events);
  return store;
}

/** The id of the event with this number, counted from 0. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Appends more to it. @returns the position of the last. */
export async function continueLog(store: EventStore, events: number): Promise<number> {
  const end = (await store.head()) + events;
  for (let at = end - events; at < end; at += APPENDED_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(APPENDED_AT_ONCE, end - at) }, (_, i) => at + i);
    const appended = numbers.map((number) => ({
      id: idOf(number),
      type: 'NumberDrawn',
      data: { number },
      metadata: {},
    }));
    await store.append(`stream-${(at / APPENDED_AT_ONCE) % STREAMS}`, appended, 'any');
  }
  return store.head();
}
