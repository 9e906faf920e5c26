import type { GroupDefinition } from '../definition/group-definition.ts';
import type { SubscriberDetails } from '../running/subscriber.ts';
import type { ParkedReason, ParkedStatus } from '../parked/parked-messages.ts';

/** How a subscriber is doing. */
export interface SubscriberInfo extends SubscriberDetails {
  readonly total: number;
  readonly sinceLast: number;
  readonly perSecond: number;
  readonly inFlight: number;
  /** Messages that it could take. */
  readonly availableSlots: number;
  /** Latencies in milliseconds, where the group keeps them. */
  readonly measurements: readonly { readonly key: string; readonly value: number }[];
}

/** How a group is doing. Places are revisions, or positions for `$all`. */
export interface GroupInfo {
  readonly definition: GroupDefinition;
  /** `Live` or `Behind`, and what is in the way if something is. */
  readonly status: string;
  readonly subscribers: readonly SubscriberInfo[];
  readonly total: number;
  readonly sinceLast: number;
  readonly perSecond: number;
  /** The last place that is done and on record; nothing where there is none yet. */
  readonly checkpoint: number | undefined;
  /** The last place of the source. */
  readonly lastKnown: number | undefined;
  /** Places between what is done and what there is. */
  readonly lag: number;
  /** Messages ready to be given out, by what they are. */
  readonly ready: { readonly fresh: number; readonly replayed: number; readonly retried: number };
  readonly inFlight: number;
  readonly parked: ParkedStatus;
}

/** As `GroupInfo`, for operators: what is parked can be told from what it's parked for. */
export interface GroupInspection extends GroupInfo {
  /** Of the oldest thousand. */
  readonly parkedReasons: readonly ParkedReason[];
}
