import type { Outage } from './connection/reachability.ts';
import type { SubscriptionStatus } from './subscribing/subscription-status.ts';

/** How a store fares that is reached over the network. */
export interface EventStoreDbStatus {
  /** `reconnecting`: the server doesn't answer, or a subscription was lost and hasn't begun again. */
  readonly state: 'connected' | 'reconnecting';
  /** Since when, in milliseconds since the Unix epoch; only while reconnecting. */
  readonly since?: number;
  /** The latest reason. It may name hosts: for logs, not for the public. */
  readonly lastError?: string;
  readonly subscriptions: readonly SubscriptionStatus[];
}

/** What both mean together. */
export function storeStatus(
  outage: Outage | undefined,
  subscriptions: readonly SubscriptionStatus[],
): EventStoreDbStatus {
  const lost = subscriptions.filter((subscription) => subscription.lastError !== undefined);
  const troubles = outage === undefined ? lost : [outage, ...lost];
  const [latest] = troubles;
  if (latest === undefined) return { state: 'connected', subscriptions };
  const since = Math.min(...troubles.map((trouble) => trouble.since));
  return { state: 'reconnecting', since, lastError: latest.lastError ?? '', subscriptions };
}
