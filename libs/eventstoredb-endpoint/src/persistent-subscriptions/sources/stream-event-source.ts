import { StreamNotFoundError, type RecordedEvent } from '@huiyin/event-store';
import { Pages } from '../../streams/pages.ts';
import type { StreamSource } from '../../streams/stream-source.ts';
import type { EventSource, ReadPart } from './event-source.ts';
import { readEvents } from './read-events.ts';

/** One stream as a group reads it. */
export class StreamEventSource implements EventSource {
  readonly origin = -1;
  readonly #streams: StreamSource;
  readonly #stream: string;
  readonly #pages = new Pages();

  constructor(streams: StreamSource, stream: string) {
    this.#streams = streams;
    this.#stream = stream;
  }

  placeOf(event: RecordedEvent): number {
    return event.revision;
  }

  async read(after: number, most: number): Promise<ReadPart> {
    try {
      const { events, isFull } = await this.#pages.next(
        (limit) => this.#streams.readStream(this.#stream, { from: after + 1, limit }),
        most,
      );
      return { events, considered: events.at(-1)?.revision ?? after, passedOver: 0, isFull };
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
      return { events: [], considered: after, passedOver: 0, isFull: false };
    }
  }

  grown(_after: number, signal: AbortSignal): Promise<void> {
    return this.#streams.grown(this.#stream, signal);
  }

  async last(): Promise<number | undefined> {
    const [last] = await readEvents(this.#streams, this.#stream, { direction: 'backwards', limit: 1 });
    return last?.revision;
  }
}
