import type { EventStore, ReadStreamOptions, RecordedEvent } from '@huiyin/event-store';
import type { LiveTail } from './live-tail.ts';
import type { StreamSource } from './stream-source.ts';

/** The streams that events were appended to. */
export class StoreStreams implements StreamSource {
  readonly #store: EventStore;
  readonly #tail: LiveTail;

  constructor(store: EventStore, tail: LiveTail) {
    this.#store = store;
    this.#tail = tail;
  }

  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.#store.readStream(stream, options);
  }

  grown(stream: string, signal: AbortSignal): Promise<void> {
    return this.#tail.streamGrown(stream, signal);
  }
}
