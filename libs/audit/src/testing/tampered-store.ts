import { InMemoryEventStore, type EventStore, type NewEvent, type RecordedEvent } from '@huiyin/event-store';

/** What is made of an event: itself, another one, or none at all. */
export type Alteration = (event: RecordedEvent) => NewEvent | undefined;

/** A copy of a log in which somebody altered events. */
export async function alteredCopy(store: EventStore, alter: Alteration): Promise<InMemoryEventStore> {
  const copy = new InMemoryEventStore();
  for await (const event of store.readAll()) {
    const altered = alter({ ...event, data: event.data, metadata: event.metadata });
    if (!altered) continue;
    const { id, type, data, metadata } = altered;
    await copy.append(event.stream, [{ id, type, data, metadata }], 'any');
  }
  return copy;
}

/** A log out of which somebody cut events: the others keep their revisions and positions. */
export class CutOutStore extends InMemoryEventStore {
  cutOut: (event: RecordedEvent) => boolean = () => false;

  override readStream(...args: Parameters<InMemoryEventStore['readStream']>) {
    return this.#left(super.readStream(...args));
  }

  override readAll(...args: Parameters<InMemoryEventStore['readAll']>) {
    return this.#left(super.readAll(...args));
  }

  async *#left(events: AsyncIterable<RecordedEvent>): AsyncIterable<RecordedEvent> {
    for await (const event of events) if (!this.cutOut(event)) yield event;
  }
}
