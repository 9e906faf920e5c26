import type { Position, RecordedEvent, SubscribeOptions } from '@huiyin/event-store';
import { checkPosition } from '../wire/position.ts';
import { Feed, type FeedParts } from './feed.ts';
import type { SubscriptionStatus } from './subscription-status.ts';

const LARGEST_BATCH = 1_000;

/** The subscriptions of a store that are being consumed. */
export class Subscriptions {
  readonly #parts: FeedParts;
  readonly #feeds = new Set<Feed>();
  /** Subscriptions from the end whose beginning is being looked up. */
  readonly #starting = new Set<Promise<unknown>>();

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  get status(): readonly SubscriptionStatus[] {
    return [...this.#feeds].map((feed) => feed.status);
  }

  subscribe({ from = 0, signal, batchSize = LARGEST_BATCH }: SubscribeOptions = {}) {
    // The end is where the log ends now, not where it ends when the first batch is asked for.
    const start = from === 'end' ? this.#end() : Math.max(0, Math.floor(from));
    const limit = Math.max(1, batchSize);
    return { [Symbol.asyncIterator]: () => this.#deliver(start, limit, signal) };
  }

  /**
   * Resolves when every subscription made so far knows where it begins: what this process appends afterwards, comes
   * after that.
   */
  begun(): Promise<unknown> | undefined {
    return this.#starting.size === 0 ? undefined : Promise.allSettled(this.#starting);
  }

  close(): void {
    for (const feed of this.#feeds) feed.close();
  }

  #end(): Promise<Position> {
    const end = this.#parts.reader.head();
    this.#starting.add(end);
    const found = () => this.#starting.delete(end);
    // Thrown to the consumer when the first batch is asked for.
    end.then(found, found);
    return end;
  }

  async *#deliver(
    start: Position | Promise<Position>,
    limit: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<readonly RecordedEvent[], undefined> {
    if (signal?.aborted) return undefined;
    this.#parts.connection.ensureOpen();
    const after = await start;
    checkPosition(after);
    const feed = new Feed(this.#parts, after, limit);
    this.#feeds.add(feed);
    try {
      while (!signal?.aborted) {
        const batch = feed.take(limit);
        if (batch.length > 0) yield batch;
        else await feed.more(signal);
      }
    } finally {
      this.#feeds.delete(feed);
      feed.close();
    }
    return undefined;
  }
}
