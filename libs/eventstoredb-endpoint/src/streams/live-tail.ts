import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import { CommitSignal } from '@huiyin/event-store/adapter';
import { StreamSignals } from './stream-signals.ts';

export interface LiveTailOptions {
  /** Most events kept in memory. Default 20,000. */
  readonly events?: number;
  /** Most bytes kept in memory: data and metadata of the events, more or less. Default 16 MiB. */
  readonly bytes?: number;
}

/**
 * The end of the log, followed once for everyone who waits for it. Recent events are kept, so that a hundred
 * subscriptions cost one reading; who has fallen behind what is kept reads from the store instead. Everybody keeps
 * their own place and pulls: nothing is lost or doubled, and nobody waits for anybody else.
 */
export class LiveTail {
  readonly #store: EventStore;
  readonly #mostEvents: number;
  readonly #mostBytes: number;
  readonly #grown = new CommitSignal();
  readonly #streams = new StreamSignals();
  readonly #stop = new AbortController();
  #events: RecordedEvent[] = [];
  #bytes = 0;
  /** All events after this position are kept, up to `#position`. */
  #floor: Position;
  #position: Position;
  #failure: { readonly error: unknown } | undefined;
  #ended: Promise<void> = Promise.resolve();

  private constructor(store: EventStore, head: Position, options: LiveTailOptions) {
    this.#store = store;
    this.#floor = head;
    this.#position = head;
    this.#mostEvents = options.events ?? 20_000;
    this.#mostBytes = options.bytes ?? 16 * 1024 * 1024;
  }

  /** Follows the log from where it ends now. */
  static async open(store: EventStore, options: LiveTailOptions = {}): Promise<LiveTail> {
    const tail = new LiveTail(store, await store.head(), options);
    tail.#ended = tail.#follow();
    return tail;
  }

  /** Events after this position are kept. */
  get floor(): Position {
    return this.#floor;
  }

  /** Position of the last event that is known here. The log may have got further. */
  get position(): Position {
    return this.#position;
  }

  /**
   * Events after a position, at most so many; none if that is the end. Nothing at all where they aren't kept any
   * more: read them from the store.
   *
   * @throws what the store threw when it went away.
   */
  after(position: Position, limit: number): readonly RecordedEvent[] | undefined {
    this.#check();
    if (position < this.#floor) return undefined;
    if (position >= this.#position) return [];
    const start = indexAfter(this.#events, position);
    return this.#events.slice(start, start + limit);
  }

  /** Resolves when there are events after this position, or when the signal is aborted. */
  async grownBeyond(position: Position, signal: AbortSignal): Promise<void> {
    this.#check();
    if (this.#position <= position && !signal.aborted) await this.#grown.next(signal);
    this.#check();
  }

  /** Resolves when events are recorded in this stream after the call, or when the signal is aborted. */
  async streamGrown(stream: string, signal: AbortSignal): Promise<void> {
    this.#check();
    await this.#streams.next(stream, signal);
    this.#check();
  }

  /** Lets go of the store, and of everyone who waits. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  async #follow(): Promise<void> {
    try {
      const { signal } = this.#stop;
      for await (const batch of this.#store.subscribe({ from: this.#position, signal })) this.#add(batch);
    } catch (error) {
      this.#failure = { error };
    } finally {
      this.#grown.notify();
      this.#streams.notifyAll();
    }
  }

  #add(batch: readonly RecordedEvent[]): void {
    for (const event of batch) {
      this.#events.push(event);
      this.#bytes += sizeOf(event);
    }
    this.#position = batch.at(-1)?.position ?? this.#position;
    this.#trim();
    this.#grown.notify();
    this.#streams.notify(batch);
  }

  /** Drops the oldest events in large pieces: moving an array's elements costs, if only a little. */
  #trim(): void {
    if (this.#events.length <= this.#mostEvents && this.#bytes <= this.#mostBytes) return;
    let dropped = 0;
    while (
      dropped < this.#events.length &&
      (this.#events.length - dropped > this.#mostEvents / 2 || this.#bytes > this.#mostBytes / 2)
    ) {
      const event = this.#events[dropped++] as RecordedEvent;
      this.#bytes -= sizeOf(event);
      this.#floor = event.position;
    }
    this.#events = this.#events.slice(dropped);
  }

  #check(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}

const sizeOf = ({ raw }: RecordedEvent): number => raw.data.length + raw.metadata.length + 256;

/** Index of the first event after a position, in events ordered by position. */
function indexAfter(events: readonly RecordedEvent[], position: Position): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle] as RecordedEvent).position <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
