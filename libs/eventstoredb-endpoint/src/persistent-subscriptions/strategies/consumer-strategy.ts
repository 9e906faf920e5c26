import type { Consumer } from '../group/consumer.ts';
import type { Delivery } from '../group/delivery.ts';

/** Decides which of a group's consumers gets a message. */
export interface ConsumerStrategy {
  /** Whether a message may find a consumer although one before it has to wait for its own. */
  readonly selective: boolean;
  add(consumer: Consumer): void;
  remove(consumer: Consumer): void;
  /** The consumer that gets this message now; nobody if it has to wait. */
  choose(delivery: Delivery): Consumer | undefined;
  /** The message was given to the consumer chosen. */
  sent(delivery: Delivery): void;
  /** The message isn't with its consumer any more. */
  returned(delivery: Delivery): void;
}
