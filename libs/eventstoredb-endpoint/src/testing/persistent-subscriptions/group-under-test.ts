import { Consumer } from '../../persistent-subscriptions/group/consumer.ts';
import type { Delivery } from '../../persistent-subscriptions/group/delivery.ts';
import { DEFAULT_SETTINGS, type GroupSettings } from '../../persistent-subscriptions/group/group-settings.ts';
import { Group } from '../../persistent-subscriptions/group/group.ts';
import type { Refusal } from '../../persistent-subscriptions/group/refusal.ts';
import type { Message } from '../../persistent-subscriptions/group/message.ts';
import { sampleMessage } from './sample-message.ts';

/** A consumer that keeps what it was given. */
export class SampleConsumer extends Consumer {
  /** Ids of the messages given to it, in order; of those given again, with the count of retries: `m3 (2)`. */
  readonly given: string[] = [];
  readonly latencies: number[] = [];

  constructor(bufferSize: number) {
    super(bufferSize, {
      deliver: (message, retryCount) => {
        this.given.push(retryCount === 0 ? message.id : `${message.id} (${retryCount})`);
      },
      acknowledged: (latency) => this.latencies.push(latency),
    });
  }
}

/** A group without anything around it, at a moment of its own. */
export class GroupUnderTest {
  readonly group: Group;
  /** What was parked, and why. */
  readonly parked: { readonly id: string; readonly reason: string }[] = [];
  readonly #parking: Delivery[] = [];
  #place = 0;
  #now = 1_000;

  constructor(settings: Partial<GroupSettings> = {}) {
    this.group = new Group(
      { ...DEFAULT_SETTINGS, ...settings },
      {
        park: (delivery, reason) => {
          this.parked.push({ id: delivery.message.id, reason });
          this.#parking.push(delivery);
        },
      },
      { source: -1, replay: -1 },
    );
  }

  /** So many messages were read from the source: `m0`, `m1`, …, or these. */
  read(...messages: readonly (number | Message)[]): this {
    for (const message of messages) {
      const read =
        typeof message === 'number'
          ? Array.from({ length: message }, (_, index) => sampleMessage(this.#place + index))
          : [message];
      this.#place += read.length;
      this.group.add(read, this.#place - 1);
    }
    return this.#dispatch();
  }

  replay(...messages: readonly Message[]): this {
    this.group.addReplayed(messages, messages.at(-1)?.place ?? -1);
    return this.#dispatch();
  }

  join(bufferSize = 10): SampleConsumer {
    const consumer = new SampleConsumer(bufferSize);
    this.group.connect(consumer);
    this.#dispatch();
    return consumer;
  }

  leave(consumer: Consumer): this {
    this.group.disconnect(consumer);
    return this.#dispatch();
  }

  ack(consumer: Consumer, ...ids: string[]): this {
    this.group.acknowledge(consumer, ids, this.#now);
    return this.#dispatch();
  }

  nack(consumer: Consumer, action: Refusal, ...ids: string[]): this {
    this.group.refuse(consumer, ids, action, 'not today');
    return this.#dispatch();
  }

  /** So many milliseconds pass. */
  pass(milliseconds: number): this {
    this.#now += milliseconds;
    this.group.expire(this.#now);
    return this.#dispatch();
  }

  /** The messages to be parked are on disk now. */
  recordParked(): this {
    for (const delivery of this.#parking.splice(0)) this.group.parked(delivery);
    return this;
  }

  #dispatch(): this {
    this.group.dispatch(this.#now);
    return this;
  }
}
