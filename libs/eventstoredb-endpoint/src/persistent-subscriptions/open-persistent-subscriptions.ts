import type { Clock, EventStore } from '@huiyin/event-store';
import type { Access } from '../authorization/access.ts';
import type { Log } from '../log.ts';
import { unavailable } from '../rpc/rpc-error.ts';
import type { Service } from '../rpc/service.ts';
import type { LiveTail } from '../streams/live-tail.ts';
import type { StreamSource } from '../streams/stream-source.ts';
import type { CheckpointStore } from './checkpoints/checkpoint-store.ts';
import { InMemoryCheckpoints } from './checkpoints/in-memory-checkpoints.ts';
import { SqliteCheckpoints } from './checkpoints/sqlite-checkpoints.ts';
import { persistentSubscriptionsService } from './rpc/persistent-subscriptions-service.ts';
import { makeGroup, makeParked } from './running/group-parts.ts';
import type { Surroundings } from './running/open-group.ts';
import { SYSTEM_TIMER } from './running/timer.ts';
import type { Links } from './sources/messages.ts';
import type { GroupInspection } from './statistics/group-info.ts';
import { SubscriptionGroups } from './subscription-groups.ts';

export interface PersistentSubscriptionsOptions {
  readonly store: EventStore;
  /** Reads streams: the store's own and those that system projections make. */
  readonly streams: StreamSource;
  readonly tail: LiveTail;
  readonly links: Links;
  readonly access: Access;
  /**
   * Where checkpoints are kept; made where it isn't there. Without one they're kept in memory: after a restart
   * groups begin anew.
   */
  readonly directory?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Other parts than the usual ones: faulty ones, which a test must notice. */
  readonly parts?:
    Partial<Pick<Surroundings, 'checkpoints' | 'timer' | 'makeGroup' | 'makeParked'>> | undefined;
}

/** Persistent subscriptions at work. */
export interface PersistentSubscriptions {
  readonly service: Service;
  /** How all groups are doing: lag, what is parked and why, what is in the way. */
  inspect(): Promise<GroupInspection[]>;
  /** Drops all subscribers and puts on record how far the groups have come. Idempotent. */
  close(): Promise<void>;
}

/** Sets all recorded groups to work, and serves them. */
export async function openPersistentSubscriptions(
  options: PersistentSubscriptionsOptions,
): Promise<PersistentSubscriptions> {
  const { access, directory, parts, ...surroundings } = options;
  const checkpoints: CheckpointStore =
    parts?.checkpoints ??
    (directory === undefined ? new InMemoryCheckpoints() : SqliteCheckpoints.open(directory, options.log));
  const groups = await SubscriptionGroups.open({
    ...{ ...surroundings, timer: SYSTEM_TIMER, makeGroup, makeParked },
    ...parts,
    checkpoints,
  });
  let closed: Promise<void> | undefined;
  const close = async () => {
    await groups.close(unavailable('The endpoint is closing.'));
    checkpoints.close();
  };
  return {
    service: persistentSubscriptionsService({ groups, access }),
    inspect: () => Promise.all(groups.list().map((group) => group.inspect())),
    close: () => (closed ??= close()),
  };
}
