import type { Consumer } from '../group/consumer.ts';
import type { Delivery } from '../group/delivery.ts';
import type { ConsumerStrategy } from './consumer-strategy.ts';
import { LANES, laneOf } from './lane.ts';

interface Lane {
  owner: Consumer | undefined;
  /** Who takes it over as soon as nothing of it is in flight any more. */
  heir: Consumer | undefined;
  inFlight: number;
}

/**
 * Messages of one affinity go to one consumer, as long as it is connected. Affinities are hashed into lanes, lanes
 * are shared out evenly. A consumer that comes gets its share, but a lane changes hands only when nothing of it is
 * in flight, so that messages of one affinity are never with two consumers at a time.
 */
export class Pinned implements ConsumerStrategy {
  readonly selective = true;
  readonly #lanes: Lane[] = Array.from({ length: LANES }, () => ({
    owner: undefined,
    heir: undefined,
    inFlight: 0,
  }));
  /** How many lanes each consumer has or is to have. */
  readonly #shares = new Map<Consumer, number>();

  add(consumer: Consumer): void {
    this.#shares.set(consumer, 0);
    const share = Math.floor(LANES / this.#shares.size);
    for (const lane of this.#lanes) {
      if ((this.#shares.get(consumer) ?? 0) >= share) return;
      const holder = lane.heir ?? lane.owner;
      if (holder === undefined || (this.#shares.get(holder) ?? 0) > share) this.#assign(lane, consumer);
    }
  }

  remove(consumer: Consumer): void {
    if (!this.#shares.delete(consumer)) return;
    for (const lane of this.#lanes) {
      if (lane.owner === consumer) {
        lane.owner = undefined;
        if (lane.heir === undefined) this.#assign(lane, this.#leastLoaded());
      } else if (lane.heir === consumer) {
        lane.heir = undefined;
        if (lane.owner === undefined) this.#assign(lane, this.#leastLoaded());
        else this.#count(lane.owner, 1);
      }
    }
  }

  choose(delivery: Delivery): Consumer | undefined {
    const { owner, heir } = this.#laneOf(delivery);
    return heir === undefined && owner?.ready ? owner : undefined;
  }

  sent(delivery: Delivery): void {
    this.#laneOf(delivery).inFlight += 1;
  }

  returned(delivery: Delivery): void {
    const lane = this.#laneOf(delivery);
    lane.inFlight -= 1;
    if (lane.inFlight > 0 || lane.heir === undefined) return;
    lane.owner = lane.heir;
    lane.heir = undefined;
  }

  #laneOf(delivery: Delivery): Lane {
    if (delivery.lane < 0) delivery.lane = laneOf(delivery.message.affinity);
    return this.#lanes[delivery.lane] as Lane;
  }

  #assign(lane: Lane, consumer: Consumer | undefined): void {
    const holder = lane.heir ?? lane.owner;
    if (holder !== undefined) this.#count(holder, -1);
    if (consumer !== undefined) this.#count(consumer, 1);
    if (lane.inFlight === 0) lane.owner = consumer;
    else lane.heir = consumer;
  }

  /** Consumers that are gone aren't counted any more. */
  #count(consumer: Consumer, change: number): void {
    const count = this.#shares.get(consumer);
    if (count !== undefined) this.#shares.set(consumer, count + change);
  }

  #leastLoaded(): Consumer | undefined {
    let least: Consumer | undefined;
    let count = Infinity;
    for (const [consumer, share] of this.#shares) {
      if (share < count) [least, count] = [consumer, share];
    }
    return least;
  }
}
