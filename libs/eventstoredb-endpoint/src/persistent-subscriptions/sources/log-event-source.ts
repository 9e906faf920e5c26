import type { EventStore, RecordedEvent } from '@huiyin/event-store';
import type { Filter } from '../../streams/filter.ts';
import type { LiveTail } from '../../streams/live-tail.ts';
import { PAGE, Pages } from '../../streams/pages.ts';
import { isWrittenByGroups } from '../definition/system-streams.ts';
import type { EventSource, ReadPart } from './event-source.ts';

/** The whole log as a group reads it: what passes its filter, and isn't written by groups. */
export class LogEventSource implements EventSource {
  readonly origin = 0;
  readonly #store: EventStore;
  readonly #tail: LiveTail;
  readonly #filter: Filter | undefined;
  readonly #pages = new Pages();
  /** Events to look at for one that is wanted, as far as the last part tells. */
  #sparsity = 1;

  constructor(store: EventStore, tail: LiveTail, filter: Filter | undefined) {
    this.#store = store;
    this.#tail = tail;
    this.#filter = filter;
  }

  placeOf(event: RecordedEvent): number {
    return event.position;
  }

  async read(after: number, limit: number): Promise<ReadPart> {
    const { page, end, isFull } = await this.#page(after, Math.ceil(limit * this.#sparsity));
    const events: RecordedEvent[] = [];
    let looked = 0;
    for (; looked < page.length && events.length < limit; looked++) {
      const event = page[looked] as RecordedEvent;
      if (!isWrittenByGroups(event.stream) && (this.#filter?.(event) ?? true)) events.push(event);
    }
    if (page.length > 0) this.#sparsity = looked / Math.max(1, events.length);
    return {
      events,
      considered: looked === page.length ? end : (page[looked - 1] as RecordedEvent).position,
      passedOver: looked - events.length,
      isFull: isFull || looked < page.length,
    };
  }

  grown(after: number, signal: AbortSignal): Promise<void> {
    return this.#tail.grownBeyond(after, signal);
  }

  async last(): Promise<number | undefined> {
    const head = await this.#store.head();
    return head === 0 ? undefined : head;
  }

  /** Events after a place, and how far they go. */
  async #page(after: number, wanted: number) {
    const most = Math.min(wanted, PAGE);
    const kept = this.#tail.after(after, most);
    if (kept !== undefined) {
      return { page: kept, end: kept.at(-1)?.position ?? after, isFull: kept.length === most };
    }
    // A store need not show every event: nothing comes before those that were kept when the reading began.
    const { floor } = this.#tail;
    const { events, isFull } = await this.#pages.next(
      (limit) => this.#store.readAll({ from: after, limit }),
      most,
    );
    return { page: events, end: events.at(-1)?.position ?? Math.max(after, floor), isFull };
  }
}
