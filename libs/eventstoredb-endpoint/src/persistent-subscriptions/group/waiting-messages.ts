import type { Delivery } from './delivery.ts';
import { LinkedList } from './linked-list.ts';

/** Which of the queues a message waits in. */
export type Queue = 'retries' | 'replays' | 'fresh';

/** In which order they are served: what was given out before goes out first, new messages last. */
const ORDER: readonly Queue[] = ['retries', 'replays', 'fresh'];

/** Messages that lie ready take no more than this, whatever their number. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Messages that wait for a consumer. */
export class WaitingMessages {
  readonly #queues = {
    retries: new LinkedList<Delivery>(),
    replays: new LinkedList<Delivery>(),
    fresh: new LinkedList<Delivery>(),
  };
  #bytes = 0;

  /** No more should be read: those that are here take much memory. */
  get isHeavy(): boolean {
    return this.#bytes >= MOST_BYTES;
  }

  count(queue: Queue): number {
    return this.#queues[queue].size;
  }

  add(delivery: Delivery, queue: Queue): void {
    delivery.state = 'waiting';
    delivery.moveTo(this.#queues[queue]);
    this.#bytes += delivery.message.size;
  }

  /** It doesn't wait any more: whoever calls this puts it elsewhere. */
  leaves(delivery: Delivery): void {
    this.#bytes -= delivery.message.size;
  }

  /** All of them, in the order in which they are to go out. The one that is looked at may be taken out. */
  *[Symbol.iterator](): Generator<Delivery, undefined> {
    for (const name of ORDER) yield* this.#queues[name];
    return undefined;
  }
}
