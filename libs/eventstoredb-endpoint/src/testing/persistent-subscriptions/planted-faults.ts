import type { RawEvent } from '@huiyin/event-store';
import type { CheckpointStore } from '../../persistent-subscriptions/checkpoints/checkpoint-store.ts';
import type { Consumer } from '../../persistent-subscriptions/group/consumer.ts';
import { Group } from '../../persistent-subscriptions/group/group.ts';
import type { PersistentSubscriptionsOptions } from '../../persistent-subscriptions/open-persistent-subscriptions.ts';
import { ParkedMessages } from '../../persistent-subscriptions/parked/parked-messages.ts';
import { DispatchToSingle } from '../../persistent-subscriptions/strategies/dispatch-to-single.ts';
import { RoundRobin } from '../../persistent-subscriptions/strategies/round-robin.ts';
import * as delivery from './checks/delivery-checks.ts';
import * as restart from './checks/restart-checks.ts';
import * as strategy from './checks/strategy-checks.ts';
import type { Check } from '../../semantics/check.ts';

type Parts = NonNullable<PersistentSubscriptionsOptions['parts']>;

/** A fault in persistent subscriptions, and the check that is there to find it. */
export interface PlantedFault {
  readonly name: string;
  readonly parts: Parts;
  readonly check: Check;
}

class WithoutTimeout extends Group {
  override get nextTimeout(): undefined {
    return undefined;
  }
}

class ForgettingDisconnected extends Group {
  readonly #held = new Map<Consumer, string[]>();

  override connect(consumer: Consumer): void {
    const ids: string[] = [];
    this.#held.set(consumer, ids);
    const { recipient } = consumer;
    const deliver = recipient.deliver.bind(recipient);
    recipient.deliver = (message, retryCount) => {
      ids.push(message.id);
      deliver(message, retryCount);
    };
    super.connect(consumer);
  }

  override disconnect(consumer: Consumer): void {
    this.acknowledge(consumer, this.#held.get(consumer) ?? [], 0);
    super.disconnect(consumer);
  }
}

class DoneWhenRead extends Group {
  override add(...read: Parameters<Group['add']>): void {
    super.add(...read);
    Object.defineProperty(this.source, 'done', { get: () => this.source.read, configurable: true });
  }
}

/** Parked messages that end with the process. */
class ParkedInMemory extends ParkedMessages {
  readonly #links: RawEvent[] = [];

  override async add(links: readonly RawEvent[]): Promise<void> {
    this.#links.push(...links);
  }

  override async range() {
    return this.#links.length === 0 ? undefined : { first: 0, last: this.#links.length - 1 };
  }

  override async status() {
    return { count: this.#links.length };
  }
}

class TruncatedWhenReplayed extends ParkedMessages {
  override async read(...asked: Parameters<ParkedMessages['read']>) {
    const read = await super.read(...asked);
    await this.settle(read.considered);
    return read;
  }
}

const FORGETFUL: CheckpointStore = {
  read: () => undefined,
  write: () => undefined,
  remove: () => undefined,
  close: () => undefined,
};

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'no message timeout',
    parts: { makeGroup: ({ settings }, parking, start) => new WithoutTimeout(settings, parking, start) },
    check: delivery.givesAnotherConsumerWhatIsNotAcknowledgedInTime,
  },
  {
    name: 'messages in flight lost when their consumer disconnects',
    parts: {
      makeGroup: ({ settings }, parking, start) => new ForgettingDisconnected(settings, parking, start),
    },
    check: delivery.givesTheOthersWhatAConsumerHeldThatDisconnects,
  },
  {
    name: 'retries without end',
    parts: {
      makeGroup: ({ settings }, parking, start) =>
        new Group({ ...settings, maxRetryCount: Infinity }, parking, start),
    },
    check: delivery.parksWhatIsRetriedTooOften,
  },
  {
    name: 'RoundRobin gives all to one',
    parts: {
      makeGroup: ({ settings }, parking, start) =>
        new Group(settings, parking, start, new DispatchToSingle()),
    },
    check: strategy.sharesEvenlyByRoundRobin,
  },
  {
    name: 'DispatchToSingle is RoundRobin',
    parts: {
      makeGroup: ({ settings }, parking, start) => new Group(settings, parking, start, new RoundRobin()),
    },
    check: strategy.givesAllToOneByDispatchToSingle,
  },
  {
    name: 'Pinned is RoundRobin',
    parts: {
      makeGroup: ({ settings }, parking, start) => new Group(settings, parking, start, new RoundRobin()),
    },
    check: strategy.keepsAStreamWithItsConsumerByPinned,
  },
  {
    name: 'checkpoints lost',
    parts: { checkpoints: FORGETFUL },
    check: restart.goesOnAfterARestart,
  },
  {
    name: 'checkpoints run ahead of what is settled',
    parts: { makeGroup: ({ settings }, parking, start) => new DoneWhenRead(settings, parking, start) },
    check: restart.deliversAgainWhatWasNotAcknowledged,
  },
  {
    name: 'parked messages lost with the process',
    parts: { makeParked: (stream, store, streams) => new ParkedInMemory(stream, store, streams) },
    check: restart.keepsParkedMessages,
  },
  {
    name: 'replayed messages taken off the parked ones at once',
    parts: { makeParked: (stream, store, streams) => new TruncatedWhenReplayed(stream, store, streams) },
    check: restart.keepsParkedWhatWasReplayedAndNotSettled,
  },
];
