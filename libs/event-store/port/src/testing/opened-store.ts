import type { Clock } from '../clock.ts';
import type { EventStore } from '../event-store.ts';

/** A store under test, empty and not shared with any other test. */
export interface OpenedStore {
  readonly store: EventStore;
  /** Closes the store and opens it anew on the same data; needed of a durable one. */
  readonly reopen?: () => Promise<EventStore>;
  /** Closes whatever is open and removes the data. */
  readonly close: () => Promise<void>;
}

/** Opens a store that tells the time by `clock`. */
export type OpenStore = (clock: Clock) => Promise<OpenedStore>;
