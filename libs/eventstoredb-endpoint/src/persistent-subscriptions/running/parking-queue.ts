import type { Clock } from '@huiyin/event-store';
import type { Delivery } from '../group/delivery.ts';
import { parkedLink } from '../parked/parked-link.ts';
import type { ParkedMessages } from '../parked/parked-messages.ts';
import { BackOff } from './back-off.ts';
import { delay, type Timer } from './timer.ts';

/** Messages recorded in one append. */
const MOST_AT_ONCE = 100;

export interface ParkingQueueParts {
  readonly group: string;
  readonly messages: ParkedMessages;
  readonly clock: Clock;
  readonly timer: Timer;
  /** It's on disk. */
  parked(delivery: Delivery): void;
  /** Recording failed, and is tried again after so many milliseconds. */
  failed(error: unknown, retryIn: number): void;
  recovered(): void;
}

interface Waiting {
  readonly delivery: Delivery;
  readonly reason: string;
}

/** Records messages as parked, one append after the other, for as long as it takes. */
export class ParkingQueue {
  readonly #parts: ParkingQueueParts;
  readonly #waiting: Waiting[] = [];
  readonly #stop = new AbortController();
  readonly #backOff = new BackOff();
  #recording: Promise<void> | undefined;

  constructor(parts: ParkingQueueParts) {
    this.#parts = parts;
  }

  park(delivery: Delivery, reason: string): void {
    this.#waiting.push({ delivery, reason });
    this.#recording ??= this.#record();
  }

  /** Tries once more what waits; what can't be recorded is delivered again some day. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#recording;
  }

  async #record(): Promise<void> {
    // Those that come in one go make one append.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, MOST_AT_ONCE);
      try {
        await this.#parts.messages.add(batch.map((each) => this.#linkOf(each)));
      } catch (error) {
        const pause = this.#backOff.failed();
        this.#parts.failed(error, pause);
        if (this.#stop.signal.aborted) break;
        await delay(this.#parts.timer, pause, this.#stop.signal);
        continue;
      }
      this.#waiting.splice(0, batch.length);
      this.#backOff.succeeded();
      this.#parts.recovered();
      for (const { delivery } of batch) this.#parts.parked(delivery);
    }
    this.#recording = undefined;
  }

  #linkOf({ delivery, reason }: Waiting) {
    const { message, retryCount } = delivery;
    const added = new Date(this.#parts.clock()).toISOString();
    return parkedLink(message, { added, reason, group: this.#parts.group, retryCount });
  }
}
