import type { Consumer } from './consumer.ts';
import type { Entry, LinkedList } from './linked-list.ts';
import type { Message } from './message.ts';
import type { Mark, Progress } from './progress.ts';

/** Where a message stands between being read and being settled. */
export type DeliveryState = 'waiting' | 'in-flight' | 'parking' | 'settled';

/** A message's way through a group. */
export class Delivery {
  readonly message: Message;
  /** How far the group has come in what this was read from: its source, or its parked messages. */
  readonly origin: Progress;
  state: DeliveryState = 'waiting';
  /** How often it was given to a consumer that didn't settle it. */
  retryCount = 0;
  /** The consumer that has it in flight. */
  holder: Consumer | undefined;
  /** Consumers whose time for it ran out: their word still counts. */
  late: Set<Consumer> | undefined;
  /** When it was given to its consumer. */
  sentAt = 0;
  /** The next delivery of the same id that a consumer knows of. */
  twin: Delivery | undefined;
  /** The lane that a pinning strategy has put it into; -1: none yet. */
  lane = -1;
  readonly #mark: Mark;
  #queue: LinkedList<Delivery> | undefined;
  #entry: Entry<Delivery> | undefined;

  constructor(message: Message, origin: Progress) {
    this.message = message;
    this.origin = origin;
    this.#mark = origin.begin(message.place);
  }

  /** Puts it at the end of a queue, out of the one that it was in. */
  moveTo(queue: LinkedList<Delivery> | undefined): void {
    if (this.#queue !== undefined && this.#entry !== undefined) this.#queue.remove(this.#entry);
    this.#queue = queue;
    this.#entry = queue?.append(this);
  }

  settle(): void {
    this.moveTo(undefined);
    this.state = 'settled';
    this.origin.settle(this.#mark);
  }
}
