import {
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults as settingsFromDefaults,
  START,
  type EventStoreDBClient,
  type PersistentSubscriptionToStreamSettings,
} from '@eventstore/db-client';
import type { CheckContext } from '../../../semantics/check.ts';
import { eventually } from '../../eventually.ts';
import { Worker, type Work } from '../worker.ts';

const GROUP = 'g';

/** The group that a check is about, from the start of the stream `source` unless the check wants another one. */
export class CheckedGroup {
  readonly stream: string;
  readonly client: EventStoreDBClient;

  constructor(context: CheckContext, stream = 'source') {
    this.client = context.client();
    this.stream = stream;
  }

  create(settings: Partial<PersistentSubscriptionToStreamSettings> = {}): Promise<void> {
    return this.client.createPersistentSubscriptionToStream(
      this.stream,
      GROUP,
      settingsFromDefaults({ startFrom: START, ...settings }),
    );
  }

  /** Appends so many events. */
  async append(count: number, stream = this.stream): Promise<void> {
    const events = Array.from({ length: count }, (_, number) =>
      jsonEvent({ type: 'Noted', data: { number } }),
    );
    await this.client.appendToStream(stream, events);
  }

  join(work?: Work, bufferSize = 100): Promise<Worker> {
    const subscription = this.client.subscribeToPersistentSubscriptionToStream(this.stream, GROUP, {
      bufferSize,
    });
    return new Worker(subscription, work).connected();
  }

  info() {
    return this.client.getPersistentSubscriptionToStreamInfo(this.stream, GROUP);
  }

  replayParked(): Promise<void> {
    return this.client.replayParkedMessagesToStream(this.stream, GROUP);
  }

  /** Waits until so many messages were given out and none of them is with a consumer any more. */
  settled(count: number): Promise<void> {
    return eventually(async () => {
      const { totalItems, totalInFlightMessages } = (await this.info()).stats;
      return totalItems >= BigInt(count) && totalInFlightMessages === 0;
    });
  }

  /** Waits until nobody but so many consumers is connected. */
  consumers(count: number): Promise<void> {
    return eventually(async () => (await this.info()).connections.length === count);
  }

  parked(count: number): Promise<void> {
    return eventually(async () => (await this.info()).stats.parkedMessageCount === BigInt(count));
  }
}
