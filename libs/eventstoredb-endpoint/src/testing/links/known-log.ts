import { InMemoryEventStore, type EventStore, type NewEvent } from '@huiyin/event-store';

/** A log that is the same in every process, so that an index left by one can be judged by another. */
export class KnownLog {
  readonly store: EventStore = new InMemoryEventStore({ clock: () => 1_767_225_600_000 });
  #events = 0;

  /** Appends the next so many events, of a few streams in turn. */
  async append(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const number = this.#events++;
      const stream = `${number % 5 === 0 ? 'complaint' : 'order'}-${Math.floor(number / 40) + (number % 3)}`;
      await this.store.append(stream, [event(number)], 'any');
    }
  }
}

function event(number: number): NewEvent {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, type: `Type${number % 7}`, data: { number }, metadata: {} };
}
