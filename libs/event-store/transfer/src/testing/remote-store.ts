import { setImmediate as turn } from 'node:timers/promises';
import {
  InMemoryEventStore,
  type AppendResult,
  type EventStore,
  type ReadAllOptions,
  type RecordedEvent,
} from '@huiyin/event-store';

/**
 * A store as one is over a network: appends that are under way together may be recorded in any order, the connection may
 * break, and the store writes streams of its own between ours.
 */
export class RemoteStore extends InMemoryEventStore {
  /** Appends taken before the connection breaks; the one after them is recorded, but not answered. */
  breaksAfter = Infinity;
  /** What becomes of events as they are read. */
  shows: (event: RecordedEvent) => RecordedEvent | undefined = (event) => event;
  #appends = 0;

  constructor() {
    // A day before the log that is copied was recorded: no moment is right by chance.
    super({ clock: () => 1_600_000_000_000 });
  }

  override async append(...args: Parameters<EventStore['append']>): Promise<AppendResult> {
    const number = (this.#appends += 1);
    if (number > this.breaksAfter + 1) throw new Error('the connection is broken');
    for (let turns = (number * 7) % 5; turns > 0; turns--) await turn();
    if (number % 10 === 0) await super.append('$stats', [this.#ownEvent(number)], 'any');
    const result = await super.append(...args);
    if (number > this.breaksAfter) throw new Error('the connection broke');
    return result;
  }

  override readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent> {
    return this.#shown(super.readAll(options));
  }

  async *#shown(events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
    for await (const event of events) {
      const shown = this.shows(event);
      if (shown) yield shown;
    }
  }

  #ownEvent(number: number) {
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    return { id, type: '$statsCollected', data: { number }, metadata: {} };
  }
}
