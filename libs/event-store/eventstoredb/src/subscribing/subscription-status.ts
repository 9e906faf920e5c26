import type { Position } from '@huiyin/event-store';

/** How a subscription fares. */
export interface SubscriptionStatus {
  /** `connecting` until the first call has begun to deliver; `reconnecting` between two calls. */
  readonly state: 'connecting' | 'live' | 'reconnecting';
  /** When it came into this state, in milliseconds since the Unix epoch. */
  readonly since: number;
  /** The last event that came; it may still wait for its consumer. */
  readonly position: Position;
  /** Calls that were lost so far. */
  readonly restarts: number;
  /** Why the latest of these was lost. */
  readonly lastError?: string;
}
