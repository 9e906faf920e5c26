import type { Position } from '@huiyin/event-store';

export interface StallWatchParts {
  /** The position after which events are expected. */
  readonly after: Position;
  readonly head: () => Promise<Position>;
  /** Milliseconds between two looks. */
  readonly interval: number;
  readonly stalled: (why: string) => void;
}

/**
 * Notices when events stop coming although there are some: a connection that is dead on one side only, or a server
 * that has forgotten a subscription, say nothing. After an interval without an event the log's head is asked for;
 * when the next interval ends and it still hasn't come, or couldn't be asked for, the subscription has stalled.
 */
export class StallWatch {
  readonly #parts: StallWatchParts;
  readonly #timer: NodeJS.Timeout;
  #seen: Position;
  #seenBefore: Position;
  /** Where the log ended when nothing had come for an interval. */
  #awaited: Position = 0;
  #resting = false;

  constructor(parts: StallWatchParts) {
    this.#parts = parts;
    this.#seen = parts.after;
    this.#seenBefore = parts.after;
    this.#timer = setInterval(() => void this.#look(), parts.interval);
  }

  /** The event at this position has come. */
  saw(position: Position): void {
    this.#seen = position;
  }

  /** Nothing is expected: the consumer is busy. */
  rest(): void {
    this.#resting = true;
  }

  goOn(): void {
    this.#resting = false;
    this.#awaited = 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const quiet = this.#seen === this.#seenBefore;
    this.#seenBefore = this.#seen;
    if (!quiet || this.#resting) {
      this.#awaited = 0;
      return;
    }
    const { head, interval, stalled } = this.#parts;
    if (this.#awaited > this.#seen) {
      const wait = `position ${this.#awaited} has been recorded, ${this.#seen} was the last to come`;
      stalled(`The subscription has stalled: ${wait} for ${interval} ms.`);
      return;
    }
    this.#awaited = await head().catch(() => this.#awaited);
  }
}
