import type { RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';

/** A read model: tables, and what the log's events do to them. */
export interface View<Tables> {
  readonly name: string;
  /**
   * Counted up whenever the same log gives other rows: each version has tables of its own, built when it is first opened, while
   * an old release goes on with those of the old one.
   */
  readonly version: number;
  /** Its tables with their keys, in the order in which a digest reads them. */
  readonly tables: readonly { readonly name: keyof Tables & string; readonly key: string }[];
  /** Makes the tables, with what `apply` needs; they don't exist yet. */
  create(db: Kysely<Tables>): Promise<void>;
  /** Makes the indexes that only reading needs, when the view has everything that the log held when it was begun. */
  index?(db: Kysely<Tables>): Promise<void>;
  /**
   * Applies events, in log order, inside the transaction that also moves the checkpoint. May keep what it read in memory
   * until `forget` is called. What it still has under way when it rejects is waited
   * for, and rolled back; what it would begin after that is refused.
   *
   * @throws PoisonEventError for an event that it can't follow: the runtime parks the event's stream and goes on with the
   * others. Any other error does the same, but the event has to be found first.
   */
  apply(transaction: Kysely<Tables>, events: readonly RecordedEvent[]): Promise<void>;
  /**
   * Says in the view's rows that a stream was parked, or (`null`) that it is followed again. Absent where rows needn't show it:
   * the list of what is parked tells it in any case.
   */
  park?(transaction: Kysely<Tables>, event: RecordedEvent, reason: string | null): Promise<void>;
  /**
   * Streams that cases need from outside their own, such as policies: a build in partitions, each of its own cases, applies them
   * in every one.
   */
  readonly shared?: readonly string[];
  /** Drops everything kept in memory: a transaction was rolled back, or the tables were made anew. */
  forget(): void;
}
