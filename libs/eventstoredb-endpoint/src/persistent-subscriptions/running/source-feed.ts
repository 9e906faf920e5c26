import type { EventStoreError } from '@huiyin/event-store';
import type { Group } from '../group/group.ts';
import { messagesOf } from '../sources/messages.ts';
import { Feed, type FoundPart } from './feed.ts';
import type { GroupParts } from './group-parts.ts';

/** Who hears of what a feed has read. */
export interface FeedListener {
  /** Messages were added. `passedOver`: and so many events that the group doesn't want were looked at. */
  filled(passedOver: number): void;
  failed(error: unknown, retryIn: number): void;
  recovered(): void;
  ended(error: EventStoreError): void;
}

/** Fills a group from its source: as much as its buffer takes, while somebody listens. */
export class SourceFeed {
  readonly #parts: GroupParts;
  readonly #group: Group;
  readonly #listener: FeedListener;
  readonly #feed: Feed;
  /** The end of the source was reached. */
  #live = false;

  constructor(parts: GroupParts, group: Group, listener: FeedListener) {
    this.#parts = parts;
    this.#group = group;
    this.#listener = listener;
    this.#feed = new Feed(
      {
        wanted: () => this.#wanted(),
        read: (limit) => this.#read(limit),
        grown: (signal) => parts.source.grown(group.source.read, signal),
        failed: (error, retryIn) => listener.failed(error, retryIn),
        recovered: () => listener.recovered(),
        ended: (error) => listener.ended(error),
      },
      parts.timer,
    );
  }

  wake(): void {
    this.#feed.wake();
  }

  stop(): Promise<void> {
    return this.#feed.stop();
  }

  /** Whole batches, unless there's nothing left to give out. */
  #wanted(): number {
    const { liveBufferSize, historyBufferSize, readBatchSize } = this.#parts.definition.settings;
    const size = this.#live ? liveBufferSize : historyBufferSize;
    const batch = Math.min(readBatchSize, size);
    const room = this.#group.room(size);
    return room >= batch || this.#group.freshCount === 0 ? Math.min(room, batch) : 0;
  }

  async #read(limit: number): Promise<FoundPart> {
    const { source, definition, links } = this.#parts;
    const after = this.#group.source.read;
    const { events, considered, passedOver, isFull } = await source.read(after, limit);
    const place = (event: Parameters<typeof source.placeOf>[0]) => source.placeOf(event);
    const messages = await messagesOf(events, place, definition.settings, links);
    this.#live = !isFull;
    if (considered !== after) {
      this.#group.add(messages, considered);
      this.#listener.filled(passedOver + events.length - messages.length);
    }
    return { isFull, isEmpty: messages.length === 0 };
  }
}
