import type { RecordedEvent } from '@huiyin/event-store';
import type { ReceivedEvent } from '../wire/recorded-event.ts';

/** Bytes of data and metadata that wait for a consumer before the server is asked to hold back. */
const ENOUGH_BYTES = 8 * 1024 * 1024;

/** Events that have come and not been asked for yet. */
export class ReceivedEvents {
  readonly #enough: number;
  #waiting: ReceivedEvent[] = [];
  #first = 0;
  #bytes = 0;

  /** @param batchSize events that are taken at once: twice as many are enough. */
  constructor(batchSize: number) {
    this.#enough = 2 * batchSize;
  }

  get empty(): boolean {
    return this.#first === this.#waiting.length;
  }

  /** No more should come until some are taken. */
  get enough(): boolean {
    return this.#waiting.length - this.#first >= this.#enough || this.#bytes >= ENOUGH_BYTES;
  }

  add(received: ReceivedEvent): void {
    this.#waiting.push(received);
    this.#bytes += received.size;
  }

  /** At most so many events, in the order in which they came. */
  take(limit: number): readonly RecordedEvent[] {
    const taken = this.#waiting.slice(this.#first, this.#first + limit);
    this.#first += taken.length;
    for (const { size } of taken) this.#bytes -= size;
    if (this.empty) {
      this.#waiting = [];
      this.#first = 0;
    } else if (this.#first >= this.#enough) {
      this.#waiting = this.#waiting.slice(this.#first);
      this.#first = 0;
    }
    return taken.map(({ event }) => event);
  }
}
