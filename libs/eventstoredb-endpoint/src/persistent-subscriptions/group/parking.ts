import type { Delivery } from './delivery.ts';

/** Who records what a group can't settle by itself. */
export interface Parking {
  /** Is to record the message as parked, and then to tell the group by `parked`. Until then it isn't settled. */
  park(delivery: Delivery, reason: string): void;
}
