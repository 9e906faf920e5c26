import type { ConsumerStrategy } from '../strategies/consumer-strategy.ts';
import type { Consumer } from './consumer.ts';
import type { Delivery } from './delivery.ts';
import { KnownDeliveries } from './known-deliveries.ts';
import { LinkedList } from './linked-list.ts';

/** Messages that are with consumers, and what these know of others that they had. */
export class InFlight {
  readonly #strategy: ConsumerStrategy;
  /** Milliseconds; 0: no end. */
  readonly #timeout: number;
  readonly #known = new KnownDeliveries();
  /** In the order in which they were given out: the first one's time runs out first. */
  readonly #deliveries = new LinkedList<Delivery>();

  constructor(strategy: ConsumerStrategy, timeout: number) {
    this.#strategy = strategy;
    this.#timeout = timeout;
  }

  get count(): number {
    return this.#deliveries.size;
  }

  /** When the next one's time runs out. */
  get nextTimeout(): number | undefined {
    const first = this.#deliveries.first?.value;
    return first === undefined || this.#timeout <= 0 ? undefined : first.sentAt + this.#timeout;
  }

  give(delivery: Delivery, consumer: Consumer, now: number): void {
    delivery.moveTo(this.#deliveries);
    delivery.state = 'in-flight';
    delivery.holder = consumer;
    delivery.sentAt = now;
    this.#known.add(delivery);
    consumer.inFlight += 1;
    this.#strategy.sent(delivery);
    consumer.recipient.deliver(delivery.message, delivery.retryCount);
  }

  /** Takes a message away from the consumer that has it, if one has: whoever calls this puts it elsewhere. */
  takeBack(delivery: Delivery): void {
    if (delivery.holder === undefined) return;
    delivery.holder.inFlight -= 1;
    delivery.holder = undefined;
    this.#strategy.returned(delivery);
  }

  /** As `takeBack`, and no consumer has a say in it any more. */
  forget(delivery: Delivery): void {
    this.takeBack(delivery);
    this.#known.remove(delivery);
  }

  /** What the consumer has, in the order in which it was given. */
  allOf(consumer: Consumer): Delivery[] {
    return [...this.#deliveries].filter(({ holder }) => holder === consumer);
  }

  /** The message of this id that the consumer has; the first one if there are several. */
  heldBy(consumer: Consumer, id: string): Delivery | undefined {
    return this.#known.heldBy(consumer, id);
  }

  /** The unsettled message of this id that the consumer had, until its time ran out. */
  onceHeldBy(consumer: Consumer, id: string): Delivery | undefined {
    return this.#known.onceHeldBy(consumer, id);
  }

  /** The first message whose time has run out; its consumer may still settle it. */
  overdue(now: number): Delivery | undefined {
    const first = this.#deliveries.first?.value;
    if (first === undefined || this.#timeout <= 0 || first.sentAt + this.#timeout > now) return undefined;
    if (first.holder !== undefined) (first.late ??= new Set()).add(first.holder);
    return first;
  }
}
