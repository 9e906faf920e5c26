import { StreamDeletedError } from '@huiyin/event-store';
import type { Group } from '../group/group.ts';
import type { GroupInfo, SubscriberInfo } from '../statistics/group-info.ts';
import type { GroupParts } from './group-parts.ts';
import type { Subscriber } from './subscriber.ts';

/** What a running group knows of itself. */
export interface GroupState {
  readonly group: Group;
  readonly subscribers: Iterable<Subscriber>;
  readonly checkpoint: number | undefined;
  readonly throughput: { readonly total: number; readonly sinceLast: number; readonly perSecond: number };
  readonly trouble: string;
  readonly isReplaying: boolean;
}

/** Looks at a group, at its source and at what it has parked. */
export async function groupInfo(parts: GroupParts, state: GroupState): Promise<GroupInfo> {
  const { definition, source, parked, timer } = parts;
  const { group } = state;
  const lastKnown = await lastOf(parts);
  const { fresh, replays, retries, inFlight } = group.counts;
  const now = timer.now();
  return {
    definition,
    status: statusOf(state, (lastKnown ?? source.origin) <= group.source.read),
    subscribers: [...state.subscribers].map((each) => subscriberInfo(each, now, definition.settings)),
    ...state.throughput,
    checkpoint: state.checkpoint,
    lastKnown,
    lag: Math.max(0, (lastKnown ?? source.origin) - group.source.done),
    ready: { fresh, replayed: replays, retried: retries },
    inFlight,
    parked: await parked.status(group.replay.read),
  };
}

function statusOf({ isReplaying, trouble }: GroupState, isLive: boolean): string {
  const doing = `${isLive ? 'Live' : 'Behind'}${isReplaying ? ', ReplayingParkedMessages' : ''}`;
  return trouble === '' ? doing : `${doing}; ${trouble}`;
}

function subscriberInfo(
  { details, consumer, throughput, latencies }: Subscriber,
  now: number,
  { extraStatistics }: GroupParts['definition']['settings'],
): SubscriberInfo {
  return {
    ...details,
    ...throughput.measure(now),
    inFlight: consumer.inFlight,
    availableSlots: Math.max(0, consumer.bufferSize - consumer.inFlight),
    measurements: extraStatistics ? latencies.measurements() : [],
  };
}

/** A source that has gone has no last event: how the group is doing can still be told. */
async function lastOf({ source }: GroupParts): Promise<number | undefined> {
  try {
    return await source.last();
  } catch (error) {
    if (error instanceof StreamDeletedError) return undefined;
    throw error;
  }
}
