import type { EventStoreError } from '@huiyin/event-store';
import { maximumSubscribersReached } from '../../rpc/exceptions.ts';
import { unavailable, type RpcError } from '../../rpc/rpc-error.ts';
import { fromStoreError } from '../../rpc/store-errors.ts';
import type { GroupDefinition } from '../definition/group-definition.ts';
import type { Group } from '../group/group.ts';
import type { Refusal } from '../group/refusal.ts';
import type { GroupInfo, GroupInspection } from '../statistics/group-info.ts';
import { Throughput } from '../statistics/throughput.ts';
import { CheckpointRecord } from './checkpoint-record.ts';
import { Checkpointing } from './checkpointing.ts';
import type { GroupParts } from './group-parts.ts';
import { groupInfo } from './inspect.ts';
import { MessageTimeout } from './message-timeout.ts';
import { ParkedTruncation } from './parked-truncation.ts';
import { ParkingQueue } from './parking-queue.ts';
import { ReplayFeed } from './replay-feed.ts';
import { SourceFeed } from './source-feed.ts';
import type { StartingPoint } from './starting-point.ts';
import { Subscriber, type Outgoing, type SubscriberDetails } from './subscriber.ts';
import { Troubles } from './troubles.ts';

/** A group at work: the machine that hands out messages, and all that it reads, writes and waits for. */
export class RunningGroup {
  readonly definition: GroupDefinition;
  readonly #parts: GroupParts;
  readonly #group: Group;
  readonly #subscribers = new Set<Subscriber>();
  readonly #troubles: Troubles;
  readonly #throughput: Throughput;
  readonly #parking: ParkingQueue;
  readonly #checkpoint: CheckpointRecord;
  readonly #checkpointing: Checkpointing;
  readonly #truncation: ParkedTruncation;
  readonly #timeout: MessageTimeout;
  readonly #sourceFeed: SourceFeed;
  readonly #replayFeed: ReplayFeed;
  #settled = 0;
  /** Why nobody can subscribe any more. */
  #ended: RpcError | undefined;

  constructor(parts: GroupParts, start: StartingPoint) {
    const { definition, timer } = parts;
    this.definition = definition;
    this.#parts = parts;
    this.#throughput = new Throughput(timer.now());
    this.#troubles = new Troubles(parts.log, definition);
    this.#group = parts.makeGroup(
      definition,
      { park: (delivery, reason) => this.#parking.park(delivery, reason) },
      start,
    );
    this.#parking = new ParkingQueue({
      ...{ group: definition.group, messages: parts.parked, clock: parts.clock, timer },
      ...this.#troubles.of('parking'),
      parked: (delivery) => {
        this.#group.parked(delivery);
        this.#work();
      },
    });
    this.#checkpoint = new CheckpointRecord(parts, this.#troubles, start.checkpoint);
    this.#checkpointing = new Checkpointing(definition.settings, timer, start.source, (place) =>
      this.#checkpoint.write(place),
    );
    this.#truncation = new ParkedTruncation(parts.parked, start.replay, (error) =>
      this.#troubles.tell(error, 'replayed messages that are settled stay parked'),
    );
    this.#timeout = new MessageTimeout(timer, (now) => {
      this.#group.expire(now);
      this.#work();
    });
    const feeding = {
      filled: (passedOver: number) => this.#work(passedOver),
      ended: (error: EventStoreError) => this.#end(error),
    };
    this.#sourceFeed = new SourceFeed(parts, this.#group, { ...feeding, ...this.#troubles.of('reading') });
    this.#replayFeed = new ReplayFeed(parts, this.#group, { ...feeding, ...this.#troubles.of('replaying') });
  }

  /**
   * Takes a subscriber in; it gets nothing before `connect`.
   *
   * @throws RpcError maximum-subscribers-reached, or what ended the group.
   */
  admit(details: SubscriberDetails, outgoing: Outgoing): Subscriber {
    if (this.#ended !== undefined) throw this.#ended;
    const { stream, group, settings } = this.definition;
    if (settings.maxSubscriberCount > 0 && this.#subscribers.size >= settings.maxSubscriberCount) {
      throw maximumSubscribersReached(stream, group);
    }
    const subscriber = new Subscriber(details, outgoing, this.#now(), {
      delivered: () => this.#throughput.add(),
      congested: () => void this.#waitFor(subscriber),
    });
    this.#subscribers.add(subscriber);
    return subscriber;
  }

  connect(subscriber: Subscriber): void {
    if (!this.#subscribers.has(subscriber)) return;
    this.#group.connect(subscriber.consumer);
    this.#work();
  }

  /** The subscriber is gone: what it holds goes to the others. */
  leave(subscriber: Subscriber): void {
    if (!this.#subscribers.delete(subscriber)) return;
    this.#group.disconnect(subscriber.consumer);
    this.#work();
    if (this.#subscribers.size === 0) this.#checkpointing.flush();
  }

  acknowledge(subscriber: Subscriber, ids: readonly string[]): void {
    if (!this.#subscribers.has(subscriber)) return;
    this.#group.acknowledge(subscriber.consumer, ids, this.#now());
    this.#work();
  }

  refuse(subscriber: Subscriber, ids: readonly string[], action: Refusal, reason: string): void {
    if (!this.#subscribers.has(subscriber)) return;
    this.#group.refuse(subscriber.consumer, ids, action, reason);
    this.#work();
  }

  /** Gives out parked messages again: all of them, or the oldest so many. Those that are parked later stay. */
  replayParked(count = Infinity): Promise<void> {
    return this.#replayFeed.replay(count);
  }

  info(): Promise<GroupInfo> {
    return groupInfo(this.#parts, {
      group: this.#group,
      subscribers: this.#subscribers,
      checkpoint: this.#checkpoint.place,
      throughput: this.#throughput.measure(this.#now()),
      trouble: this.#troubles.toString(),
      isReplaying: this.#replayFeed.isReplaying,
    });
  }

  /** As `info`, and why messages are parked. */
  async inspect(): Promise<GroupInspection> {
    const parkedReasons = await this.#parts.parked.reasons(this.#group.replay.read);
    return { ...(await this.info()), parkedReasons };
  }

  /** Drops all subscribers for this reason, and puts on record how far the group has come. */
  async stop(reason: RpcError): Promise<void> {
    this.#ended = reason;
    for (const subscriber of this.#subscribers) subscriber.outgoing.drop(reason);
    // Not taken out of the group: what they hold isn't theirs to retry, but of those who come after a restart.
    this.#subscribers.clear();
    this.#timeout.callOff();
    await Promise.all([this.#sourceFeed.stop(), this.#replayFeed.stop(), this.#parking.stop()]);
    await this.#truncation.flush();
    this.#checkpointing.flush();
  }

  /** The group is no more: what it has kept goes, too. */
  async forget(): Promise<void> {
    this.#parts.checkpoints.remove(this.definition.id);
    await this.#parts.parked.clear();
  }

  /** After anything has happened: gives out what can be given out, and sees to everything that follows. */
  #work(passedOver = 0): void {
    if (this.#ended === undefined) {
      this.#group.dispatch(this.#now());
      this.#timeout.await(this.#group.nextTimeout);
      this.#sourceFeed.wake();
      this.#replayFeed.wake();
    }
    const { settledCount, source, replay } = this.#group;
    this.#checkpointing.progressed(settledCount - this.#settled + passedOver, source.done);
    this.#settled = settledCount;
    this.#truncation.progressed(replay.done, replay.unsettled === 0);
  }

  async #waitFor(subscriber: Subscriber): Promise<void> {
    subscriber.consumer.paused = true;
    try {
      await subscriber.outgoing.drained();
    } catch {
      // It's gone: whoever keeps the connection says so.
      return;
    }
    subscriber.consumer.paused = false;
    if (this.#subscribers.has(subscriber)) this.#work();
  }

  /** There is nothing to read any more: the stream was deleted for good, or the store has gone. */
  #end(error: EventStoreError): void {
    this.#ended = fromStoreError(error) ?? unavailable('The subscription group has ended.');
    this.#troubles.of('reading').failed(error, Infinity);
    for (const subscriber of this.#subscribers) subscriber.outgoing.drop(this.#ended);
  }

  #now(): number {
    return this.#parts.timer.now();
  }
}
