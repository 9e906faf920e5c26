import type { RecordedEvent } from '@huiyin/event-store';
import { sql, type Kysely } from 'kysely';
import { TooManyParkedError } from '../database/errors.ts';
import { isTransient } from '../running/transient.ts';
import { PoisonEventError } from '../views/poison-event-error.ts';
import type { View } from '../views/view.ts';
import { attempt } from './attempt.ts';
import { parkedIn, type LeftOut, type ParkedRows } from './parked-streams.ts';

/** What is known of a view's parked streams when a transaction begins. */
export interface ParkingKnown {
  readonly parked: Iterable<string>;
  /** As many streams are parked at the most. */
  readonly most: number;
  /** What was decided before this build of the view was begun. */
  readonly leftOut: LeftOut;
}

/** An event that couldn't be followed, whose stream is parked since. */
export interface ParkedEvent {
  readonly event: RecordedEvent;
  readonly reason: string;
}

/**
 * Applies events inside of a transaction and parks the streams of those that can't be followed: they are found by what the
 * view's errors name, or by halving. All others are applied, in log order; what comes later of a parked stream is counted. What
 * somebody decided to leave out of an earlier build, and can't be followed by this one either, is left out again.
 */
export class Parking<Tables> {
  readonly #rows: ParkedRows;
  /** The streams that are parked by now. */
  readonly parked: Set<string>;
  /** What was parked in this transaction. */
  readonly parkedNow: ParkedEvent[] = [];
  readonly #waiting = new Map<string, number>();

  constructor(
    private readonly transaction: Kysely<Tables>,
    private readonly view: View<Tables>,
    private readonly known: ParkingKnown,
  ) {
    this.#rows = parkedIn(transaction);
    this.parked = new Set(known.parked);
  }

  /**
   * Applies events, looking for those that can't be followed.
   *
   * @throws TooManyParkedError, and whatever passes or has nothing to do with an event.
   */
  async apply(events: readonly RecordedEvent[]): Promise<void> {
    const followed = this.followed(events);
    if (followed.length === 0) return;
    const failure = await this.#attempt(followed);
    if (failure === undefined) return;
    const named = failure instanceof PoisonEventError ? indexOf(followed, failure.event) : -1;
    if (named >= 0) {
      await this.apply(followed.slice(0, named));
      await this.park(followed[named]!, (failure as PoisonEventError).reason);
      await this.apply(followed.slice(named + 1));
    } else if (followed.length === 1) {
      await this.park(followed[0]!, reasonOf(failure));
    } else {
      const middle = followed.length >> 1;
      await this.apply(followed.slice(0, middle));
      await this.apply(followed.slice(middle));
    }
  }

  /** The events of streams that aren't parked; the others are counted, once `count` is called. */
  followed(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    if (this.parked.size === 0) return events;
    return events.filter(({ stream }) => {
      if (!this.parked.has(stream)) return true;
      this.#waiting.set(stream, (this.#waiting.get(stream) ?? 0) + 1);
      return false;
    });
  }

  /** Writes how many events were left waiting. */
  async count(): Promise<void> {
    for (const [stream, events] of this.#waiting) await this.#rows.wait(stream, events);
    this.#waiting.clear();
  }

  async park(event: RecordedEvent, reason: string): Promise<void> {
    const { view, known } = this;
    const decided = known.leftOut.get(event.id);
    if (decided) return this.#rows.skip(event, reason, decided);
    if (this.parked.size >= known.most)
      throw new TooManyParkedError(view.name, known.most, { stream: event.stream, reason });
    await this.#rows.park(event, reason);
    this.parked.add(event.stream);
    this.parkedNow.push({ event, reason });
    // Where even that can't be shown in its rows, the list of parked streams shows it.
    await this.#within(async (db) => view.park?.(db, event, reason));
  }

  /** Follows a stream again from an event on. */
  async unpark(event: RecordedEvent): Promise<void> {
    await this.#within(async (db) => this.view.park?.(db, event, null));
  }

  async #attempt(events: readonly RecordedEvent[]): Promise<unknown> {
    return this.#within((db) => this.view.apply(db, events));
  }

  /** Does some of the transaction, or nothing of it. @returns why it failed, if an event may be at fault. */
  async #within(work: (db: Kysely<Tables>) => Promise<unknown>): Promise<unknown> {
    const { transaction, view } = this;
    await sql`savepoint attempt`.execute(transaction);
    try {
      await attempt(transaction, work);
    } catch (failure) {
      view.forget();
      if (isTransient(failure)) throw failure;
      // A transaction that is lost as a whole fails here too: then it wasn't the event.
      await sql`rollback to savepoint attempt`
        .execute(transaction)
        .catch(() => Promise.reject(failure as Error));
      await sql`release savepoint attempt`.execute(transaction);
      return failure ?? new Error('for no reason');
    }
    await sql`release savepoint attempt`.execute(transaction);
    return undefined;
  }
}

const indexOf = (events: readonly RecordedEvent[], { position }: RecordedEvent): number =>
  events.findIndex((event) => event.position === position);

const reasonOf = (failure: unknown): string =>
  failure instanceof Error && failure.message !== '' ? failure.message : String(failure);
