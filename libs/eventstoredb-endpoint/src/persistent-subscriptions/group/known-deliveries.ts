import type { Consumer } from './consumer.ts';
import type { Delivery } from './delivery.ts';

/**
 * Deliveries that consumers know of, by the ids that they settle them by. Ids need not be unique: the same event
 * may stand twice in a stream, or be replayed from among the parked ones while it's delivered from the source.
 */
export class KnownDeliveries {
  readonly #byId = new Map<string, Delivery>();

  add(delivery: Delivery): void {
    const { id } = delivery.message;
    const first = this.#byId.get(id);
    if (first === undefined) this.#byId.set(id, delivery);
    else if (!has(first, delivery)) last(first).twin = delivery;
  }

  remove(delivery: Delivery): void {
    const { id } = delivery.message;
    const first = this.#byId.get(id);
    if (first === delivery) {
      if (delivery.twin === undefined) this.#byId.delete(id);
      else this.#byId.set(id, delivery.twin);
    } else {
      for (let at = first; at !== undefined; at = at.twin) {
        if (at.twin === delivery) at.twin = delivery.twin;
      }
    }
    delivery.twin = undefined;
  }

  /** The delivery that the consumer holds; the first one if there are several. */
  heldBy(consumer: Consumer, id: string): Delivery | undefined {
    for (let at = this.#byId.get(id); at !== undefined; at = at.twin) {
      if (at.holder === consumer) return at;
    }
    return undefined;
  }

  /** The unsettled delivery that the consumer once held, until its time ran out. */
  onceHeldBy(consumer: Consumer, id: string): Delivery | undefined {
    for (let at = this.#byId.get(id); at !== undefined; at = at.twin) {
      if (at.late?.has(consumer)) return at;
    }
    return undefined;
  }
}

function has(first: Delivery, delivery: Delivery): boolean {
  for (let at: Delivery | undefined = first; at !== undefined; at = at.twin) {
    if (at === delivery) return true;
  }
  return false;
}

function last(first: Delivery): Delivery {
  let at = first;
  while (at.twin !== undefined) at = at.twin;
  return at;
}
