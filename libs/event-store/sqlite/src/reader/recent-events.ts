import type { Position, RecordedEvent } from '@huiyin/event-store';
import { Recorded } from '@huiyin/event-store/adapter';

/** So many events, or characters of theirs, are kept at the most. */
const EVENTS = 4_000;
const CHARACTERS = 8 * 1024 * 1024;

/**
 * The newest events that were read, for those who follow the log: the views, the endpoint's subscriptions and its index come
 * for the same events within moments of each other. A run without gaps; each reader gets objects of its own.
 */
export class RecentEvents {
  #events: RecordedEvent[] = [];
  /** Every event after this position, up to the last one kept, is here. */
  #after: Position = 0;
  #characters = 0;

  /** Events after a position, at most `limit`; nothing where they aren't known here. */
  after(position: Position, limit: number): readonly RecordedEvent[] | undefined {
    if (position < this.#after || position >= this.#last) return undefined;
    const first = this.#indexAfter(position);
    return this.#events.slice(first, first + limit).map(another);
  }

  /** Takes what was read after a position, if it goes on where this ends, or lies beyond it. */
  keep(position: Position, events: readonly RecordedEvent[]): void {
    if (events.length === 0 || position < this.#last) return;
    if (position > this.#last || this.#events.length === 0) this.#begin(position);
    for (const event of events) {
      this.#events.push(another(event));
      this.#characters += weightOf(event);
    }
    if (this.#events.length > EVENTS || this.#characters > CHARACTERS) this.#drop();
  }

  get #last(): Position {
    return this.#events.at(-1)?.position ?? 0;
  }

  #begin(position: Position): void {
    this.#events = [];
    this.#characters = 0;
    this.#after = position;
  }

  /** Half of it at once: dropping event by event would move the rest each time. */
  #drop(): void {
    const dropped = this.#events.splice(0, Math.ceil(this.#events.length / 2));
    for (const event of dropped) this.#characters -= weightOf(event);
    this.#after = dropped.at(-1)?.position ?? this.#after;
    if (this.#characters > CHARACTERS) this.#begin(this.#last);
  }

  /** The place of the first event after a position, by halving: positions may leave some out. */
  #indexAfter(position: Position): number {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle] as RecordedEvent).position > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const weightOf = ({ raw }: RecordedEvent): number => raw.data.length + raw.metadata.length;

/** The same event, parsed by whoever looks into it: nobody finds what another reader changed. */
const another = (event: RecordedEvent): RecordedEvent =>
  new Recorded(
    event.id,
    event.type,
    event.contentType,
    event.raw,
    event.stream,
    event.revision,
    event.position,
    event.recordedAt,
  );
