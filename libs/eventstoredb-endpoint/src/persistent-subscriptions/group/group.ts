import type { ConsumerStrategy } from '../strategies/consumer-strategy.ts';
import { strategyNamed } from '../strategies/strategy.ts';
import type { Consumer } from './consumer.ts';
import { Delivery } from './delivery.ts';
import type { GroupSettings } from './group-settings.ts';
import { KnownDeliveries } from './known-deliveries.ts';
import { LinkedList } from './linked-list.ts';
import type { Message } from './message.ts';
import { Progress } from './progress.ts';

/** What a consumer asks to be done with a message that it didn't process. */
export type Refusal = 'park' | 'retry' | 'skip' | 'stop';

/** Who records what a group can't settle by itself. */
export interface Parking {
  /** Is to record the message as parked, and then to tell the group by `parked`. Until then it isn't settled. */
  park(delivery: Delivery, reason: string): void;
}

/** Messages that may lie ready take no more than this, whatever their number. */
const MOST_BYTES_READY = 16 * 1024 * 1024;

/**
 * One group of competing consumers: what was given to whom, and what is to be done next. It reads no clock and does
 * no input or output of its own: messages, words of consumers and moments (in milliseconds, of any clock that never
 * goes back) are handed in.
 *
 * Each message is with one consumer at a time, until it's acknowledged, skipped or parked. Those given back go out
 * again before parked messages that are replayed, and these before new ones.
 */
export class Group {
  readonly source: Progress;
  readonly replay: Progress;
  readonly #settings: GroupSettings;
  readonly #parking: Parking;
  readonly #strategy: ConsumerStrategy;
  readonly #consumers = new Set<Consumer>();
  readonly #known = new KnownDeliveries();
  readonly #retries = new LinkedList<Delivery>();
  readonly #replays = new LinkedList<Delivery>();
  readonly #fresh = new LinkedList<Delivery>();
  /** In the order in which they were sent: the first one's time runs out first. */
  readonly #inFlight = new LinkedList<Delivery>();
  #bytesReady = 0;
  #parkingNow = 0;
  #settledCount = 0;

  /**
   * @param start where reading begins: the last place of the source that is done, and of the parked messages.
   */
  constructor(
    settings: GroupSettings,
    parking: Parking,
    start: { readonly source: number; readonly replay: number },
    strategy: ConsumerStrategy = strategyNamed(settings.strategy),
  ) {
    this.#settings = settings;
    this.#parking = parking;
    this.source = new Progress(start.source);
    this.replay = new Progress(start.replay);
    this.#strategy = strategy;
  }

  /** How many messages are where. */
  get counts() {
    return {
      fresh: this.#fresh.size,
      replays: this.#replays.size,
      retries: this.#retries.size,
      inFlight: this.#inFlight.size,
      parking: this.#parkingNow,
    };
  }

  /** New messages ready to be given out. */
  get freshCount(): number {
    return this.#fresh.size;
  }

  /** Messages settled since the beginning. */
  get settledCount(): number {
    return this.#settledCount;
  }

  /** When the next message's time runs out. */
  get nextTimeout(): number | undefined {
    const first = this.#inFlight.first?.value;
    return first === undefined || this.#settings.messageTimeout <= 0 ? undefined : this.#due(first);
  }

  /** How many messages of the source should be read now, for a buffer of this size. None while nobody listens. */
  room(bufferSize: number): number {
    return this.#room(this.#fresh.size, bufferSize);
  }

  /** How many parked messages should be read now. */
  replayRoom(): number {
    return this.#room(this.#replays.size, this.#settings.historyBufferSize);
  }

  /** Takes what was read from the source, in its order. `considered`: how far that goes. */
  add(messages: readonly Message[], considered: number): void {
    this.#take(messages, this.source, this.#fresh);
    this.source.skipTo(considered);
  }

  /** Takes parked messages that are to be tried again. */
  addReplayed(messages: readonly Message[], considered: number): void {
    this.#take(messages, this.replay, this.#replays);
    this.replay.skipTo(considered);
  }

  connect(consumer: Consumer): void {
    this.#consumers.add(consumer);
    this.#strategy.add(consumer);
  }

  /** What the consumer holds goes to the others, as a retry. */
  disconnect(consumer: Consumer): void {
    if (!this.#consumers.delete(consumer)) return;
    for (const delivery of [...this.#inFlight]) {
      if (delivery.holder === consumer) this.#retry(delivery, 'its consumers disconnected');
    }
    this.#strategy.remove(consumer);
  }

  /** Nothing to this consumer until its connection has taken what it was sent. */
  pause(consumer: Consumer, paused: boolean): void {
    consumer.paused = paused;
  }

  /** The consumer has processed these. Those that it doesn't hold, and never held, are nothing to it. */
  acknowledge(consumer: Consumer, ids: readonly string[], now: number): void {
    for (const id of ids) {
      const held = this.#known.heldBy(consumer, id);
      if (held !== undefined) consumer.recipient.acknowledged(now - held.sentAt);
      const delivery = held ?? this.#known.onceHeldBy(consumer, id);
      if (delivery !== undefined) this.#settle(delivery);
    }
  }

  /** The consumer hasn't processed these. `stop`: and it wants no more, but may settle what it still has. */
  refuse(consumer: Consumer, ids: readonly string[], action: Refusal, reason: string): void {
    if (action === 'stop') this.#stop(consumer);
    for (const id of ids) {
      const delivery = this.#known.heldBy(consumer, id);
      if (delivery === undefined) continue;
      if (action === 'park') this.#park(delivery, reason);
      else if (action === 'skip') this.#settle(delivery);
      else this.#retry(delivery, reason);
    }
  }

  /** Takes back the messages whose time has run out. */
  expire(now: number): void {
    for (let first = this.#inFlight.first; first !== undefined; first = this.#inFlight.first) {
      const delivery = first.value;
      if (this.#settings.messageTimeout <= 0 || this.#due(delivery) > now) return;
      if (delivery.holder !== undefined) (delivery.late ??= []).push(delivery.holder);
      this.#retry(delivery, 'its consumers took too long');
    }
  }

  /** The message is on record among the parked ones. */
  parked(delivery: Delivery): void {
    this.#parkingNow -= 1;
    this.#finish(delivery);
  }

  /** Gives out what can be given out now. */
  dispatch(now: number): void {
    for (const queue of [this.#retries, this.#replays, this.#fresh]) {
      for (const delivery of queue) {
        const consumer = this.#strategy.choose(delivery);
        if (consumer !== undefined) this.#send(delivery, consumer, now);
        else if (!this.#strategy.selective || !this.#anyReady()) return;
      }
    }
  }

  #take(messages: readonly Message[], origin: Progress, queue: LinkedList<Delivery>): void {
    for (const message of messages) {
      new Delivery(message, origin).moveTo(queue);
      this.#bytesReady += message.size;
    }
  }

  #room(ready: number, bufferSize: number): number {
    if (this.#consumers.size === 0 || this.#bytesReady >= MOST_BYTES_READY) return 0;
    return Math.max(0, bufferSize - ready - this.#parkingNow);
  }

  #anyReady(): boolean {
    for (const consumer of this.#consumers) if (consumer.ready) return true;
    return false;
  }

  #send(delivery: Delivery, consumer: Consumer, now: number): void {
    this.#bytesReady -= delivery.message.size;
    delivery.moveTo(this.#inFlight);
    delivery.state = 'in-flight';
    delivery.holder = consumer;
    delivery.sentAt = now;
    this.#known.add(delivery);
    consumer.inFlight += 1;
    this.#strategy.sent(delivery);
    consumer.recipient.deliver(delivery.message, delivery.retryCount);
  }

  /** Takes a message away from the consumer that has it in flight, if one has. */
  #takeBack(delivery: Delivery): void {
    if (delivery.holder === undefined) return;
    delivery.holder.inFlight -= 1;
    delivery.holder = undefined;
    this.#strategy.returned(delivery);
  }

  #retry(delivery: Delivery, reason: string): void {
    if (delivery.retryCount >= this.#settings.maxRetryCount) {
      this.#park(delivery, `Given up after ${delivery.retryCount} retries: ${reason}`);
      return;
    }
    this.#takeBack(delivery);
    delivery.retryCount += 1;
    delivery.state = 'waiting';
    delivery.moveTo(this.#retries);
    this.#bytesReady += delivery.message.size;
  }

  #park(delivery: Delivery, reason: string): void {
    this.#forget(delivery);
    delivery.state = 'parking';
    delivery.moveTo(undefined);
    this.#parkingNow += 1;
    this.#parking.park(delivery, reason);
  }

  #settle(delivery: Delivery): void {
    if (delivery.state === 'waiting') this.#bytesReady -= delivery.message.size;
    this.#forget(delivery);
    this.#finish(delivery);
  }

  #forget(delivery: Delivery): void {
    this.#takeBack(delivery);
    this.#known.remove(delivery);
  }

  #finish(delivery: Delivery): void {
    delivery.settle();
    this.#settledCount += 1;
  }

  #stop(consumer: Consumer): void {
    if (!this.#consumers.has(consumer)) return;
    consumer.stopped = true;
    this.#strategy.remove(consumer);
  }

  #due(delivery: Delivery): number {
    return delivery.sentAt + this.#settings.messageTimeout;
  }
}
