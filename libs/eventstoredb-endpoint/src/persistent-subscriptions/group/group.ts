import type { ConsumerStrategy } from '../strategies/consumer-strategy.ts';
import { strategyNamed } from '../strategies/strategy.ts';
import type { Consumer } from './consumer.ts';
import { Delivery } from './delivery.ts';
import type { GroupSettings } from './group-settings.ts';
import { InFlight } from './in-flight.ts';
import type { Message } from './message.ts';
import type { Parking } from './parking.ts';
import { Progress } from './progress.ts';
import type { Refusal } from './refusal.ts';
import { WaitingMessages, type Queue } from './waiting-messages.ts';

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
  readonly #waiting = new WaitingMessages();
  readonly #inFlight: InFlight;
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
    this.#inFlight = new InFlight(strategy, settings.messageTimeout);
  }

  /** How many messages are where. */
  get counts() {
    return {
      fresh: this.#waiting.count('fresh'),
      replays: this.#waiting.count('replays'),
      retries: this.#waiting.count('retries'),
      inFlight: this.#inFlight.count,
      parking: this.#parkingNow,
    };
  }

  /** New messages ready to be given out. */
  get freshCount(): number {
    return this.#waiting.count('fresh');
  }

  /** Messages settled since the beginning. */
  get settledCount(): number {
    return this.#settledCount;
  }

  /** When the next message's time runs out. */
  get nextTimeout(): number | undefined {
    return this.#inFlight.nextTimeout;
  }

  /** How many messages of the source should be read now, for a buffer of this size. None while nobody listens. */
  room(bufferSize: number): number {
    return this.#room('fresh', bufferSize);
  }

  /** How many parked messages should be read now. */
  replayRoom(): number {
    return this.#room('replays', this.#settings.historyBufferSize);
  }

  /** Takes what was read from the source, in its order. `considered`: how far that goes. */
  add(messages: readonly Message[], considered: number): void {
    for (const message of messages) this.#waiting.add(new Delivery(message, this.source), 'fresh');
    this.source.skipTo(considered);
  }

  /** Takes parked messages that are to be tried again. */
  addReplayed(messages: readonly Message[], considered: number): void {
    for (const message of messages) this.#waiting.add(new Delivery(message, this.replay), 'replays');
    this.replay.skipTo(considered);
  }

  connect(consumer: Consumer): void {
    this.#consumers.add(consumer);
    this.#strategy.add(consumer);
  }

  /** What the consumer holds goes to the others, as a retry. */
  disconnect(consumer: Consumer): void {
    if (!this.#consumers.delete(consumer)) return;
    for (const delivery of this.#inFlight.allOf(consumer))
      this.#retry(delivery, 'its consumers disconnected');
    this.#strategy.remove(consumer);
  }

  /** The consumer has processed these. Those that it doesn't hold, and never held, are nothing to it. */
  acknowledge(consumer: Consumer, ids: readonly string[], now: number): void {
    for (const id of ids) {
      const held = this.#inFlight.heldBy(consumer, id);
      if (held !== undefined) consumer.recipient.acknowledged(now - held.sentAt);
      const delivery = held ?? this.#inFlight.onceHeldBy(consumer, id);
      if (delivery !== undefined) this.#settle(delivery);
    }
  }

  /** The consumer hasn't processed these. `stop`: and it wants no more, but may settle what it still has. */
  refuse(consumer: Consumer, ids: readonly string[], action: Refusal, reason: string): void {
    if (action === 'stop') this.#stop(consumer);
    for (const id of ids) {
      const delivery = this.#inFlight.heldBy(consumer, id);
      if (delivery === undefined) continue;
      if (action === 'park') this.#park(delivery, reason);
      else if (action === 'skip') this.#settle(delivery);
      else this.#retry(delivery, reason);
    }
  }

  /** Takes back the messages whose time has run out. */
  expire(now: number): void {
    for (let late = this.#inFlight.overdue(now); late !== undefined; late = this.#inFlight.overdue(now)) {
      this.#retry(late, 'its consumers took too long');
    }
  }

  /** The message is on record among the parked ones. */
  parked(delivery: Delivery): void {
    this.#parkingNow -= 1;
    this.#finish(delivery);
  }

  /** Gives out what can be given out now. */
  dispatch(now: number): void {
    for (const delivery of this.#waiting) {
      const consumer = this.#strategy.choose(delivery);
      if (consumer !== undefined) {
        this.#waiting.leaves(delivery);
        this.#inFlight.give(delivery, consumer, now);
      } else if (!this.#strategy.selective || !this.#anyReady()) return;
    }
  }

  #room(queue: Queue, bufferSize: number): number {
    if (this.#consumers.size === 0 || this.#waiting.isHeavy) return 0;
    return Math.max(0, bufferSize - this.#waiting.count(queue) - this.#parkingNow);
  }

  #anyReady(): boolean {
    for (const consumer of this.#consumers) if (consumer.ready) return true;
    return false;
  }

  #retry(delivery: Delivery, reason: string): void {
    if (delivery.retryCount >= this.#settings.maxRetryCount) {
      this.#park(delivery, `Given up after ${delivery.retryCount} retries: ${reason}`);
      return;
    }
    this.#inFlight.takeBack(delivery);
    delivery.retryCount += 1;
    this.#waiting.add(delivery, 'retries');
  }

  #park(delivery: Delivery, reason: string): void {
    this.#inFlight.forget(delivery);
    delivery.state = 'parking';
    delivery.moveTo(undefined);
    this.#parkingNow += 1;
    this.#parking.park(delivery, reason);
  }

  #settle(delivery: Delivery): void {
    if (delivery.state === 'waiting') this.#waiting.leaves(delivery);
    this.#inFlight.forget(delivery);
    this.#finish(delivery);
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
}
