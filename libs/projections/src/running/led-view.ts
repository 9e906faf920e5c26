import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { CheckpointMovedError } from '../database/errors.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import type { Lead } from '../leading/leadership.ts';
import { attempt } from '../parking/attempt.ts';
import { parkedIn, type LeftOut } from '../parking/parked-streams.ts';
import type { ParkedTables } from '../parking/parked-tables.ts';
import { Parking, type ParkedEvent } from '../parking/parking.ts';
import { answerRequest, openRequests } from '../parking/requests.ts';
import { settle } from '../parking/settle.ts';
import type { ParkedRequest, Settlement } from '../parking/settlement.ts';
import type { View } from '../views/view.ts';
import {
  beginCheckpoint,
  completeCheckpoint,
  holdCheckpoint,
  lastEventOf,
  moveCheckpoint,
  readCheckpoint,
  type Checkpoint,
} from './checkpoint.ts';
import { isStillThere } from './last-event.ts';
import { isTransient } from './transient.ts';

/** What is told of a view that this process leads, as it happens: for logs, and for who waits. */
export interface ViewHappenings {
  /** Everything is there that readers are to find; now what they need is made. */
  indexing?(): void;
  /** A stream isn't followed any more. Told, as what is below, when it is committed. */
  parked?(parked: ParkedEvent): void;
  /** What somebody asked for was done. */
  settled?(request: ParkedRequest, outcome: Settlement): void;
}

/** What `View.apply` threw, as opposed to the transaction around it. */
class NotApplied extends Error {}

/**
 * A view that this process leads: rows and checkpoint are written in one transaction, and only where nobody else has written
 * since. What the lead knows of the checkpoint stays true as long as it leads, and the build that it leads is the one in use.
 */
export class LedView<Tables> {
  #checkpoint: Checkpoint | undefined;
  #parked: ReadonlySet<string> = new Set();
  /** Asked for while the tables are filled: what was decided of earlier builds. */
  #leftOut: LeftOut = new Map();
  #free: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly store: EventStore,
    private readonly database: ViewDatabase<Tables>,
    private readonly view: View<Tables>,
    readonly lead: Lead,
    private readonly mostParked: number,
    private readonly happenings: ViewHappenings,
  ) {}

  /**
   * Makes ready: tables exist, and are empty if another version of the view had filled them, or if they hold what the log
   * doesn't, which was then put back to an older state.
   */
  static async open<Tables>(
    store: EventStore,
    database: ViewDatabase<Tables>,
    view: View<Tables>,
    lead: Lead,
    mostParked: number,
    happenings: ViewHappenings,
  ): Promise<LedView<Tables>> {
    const led = new LedView(store, database, view, lead, mostParked, happenings);
    view.forget();
    const checkpoint = await readCheckpoint(database.write, view.name);
    if (!checkpoint || !(await led.#holds(checkpoint))) await led.empty();
    else {
      led.#checkpoint = checkpoint;
      await led.#readParked();
      if (led.target !== undefined) led.#leftOut = await database.leftOut();
    }
    return led;
  }

  get position(): Position {
    return this.#checkpoint?.position ?? 0;
  }

  /** What has to be reached before the view can be read, as long as it can't. */
  get target(): Position | undefined {
    const { complete = 0, target = 0 } = this.#checkpoint ?? {};
    return complete === 1 ? undefined : target;
  }

  /**
   * Makes the tables anew, and forgets what was parked: everything is tried again. What was left out is only where it still
   * can't be followed.
   */
  empty(): Promise<void> {
    return this.#alone(async () => {
      const { view } = this;
      view.forget();
      this.#leftOut = await this.database.leftOut();
      const target = await this.store.head();
      this.#checkpoint = await this.#transaction(async (transaction) => {
        const begun = await beginCheckpoint(transaction, view.name, view.version, target);
        for (const { name } of view.tables) await transaction.schema.dropTable(name).ifExists().execute();
        await view.create(transaction);
        await parkedIn(transaction).clear();
        return this.#completed(transaction, begun);
      });
      this.#parked = new Set();
    });
  }

  /**
   * Applies events and moves the checkpoint: both or neither. Streams of events that can't be followed are parked.
   *
   * @throws CheckpointMovedError when somebody else has written the view, or another build of it has come into use.
   * @throws TooManyParkedError
   */
  apply(batch: readonly RecordedEvent[]): Promise<void> {
    return this.#alone(async () => {
      try {
        await this.#apply(batch, (_, events, transaction) =>
          attempt(transaction, (db) => this.view.apply(db, events)).catch((cause: unknown) => {
            throw new NotApplied('', { cause });
          }),
        );
      } catch (error) {
        if (!(error instanceof NotApplied)) throw error;
        if (isTransient(error.cause)) throw error.cause;
        await this.#apply(batch, (parking, events) => parking.apply(events));
      }
    });
  }

  /**
   * Goes on from an event up to which others have filled the tables, in parts.
   *
   * @throws CheckpointMovedError
   */
  filled(last: RecordedEvent): Promise<void> {
    return this.#alone(async () => {
      this.view.forget();
      this.#checkpoint = await this.#transaction(async (transaction) =>
        this.#completed(transaction, await moveCheckpoint(transaction, this.#known, last)),
      );
      await this.#readParked();
    });
  }

  /**
   * Looks at what isn't an event: whether the build that is led is still the one in use, and what was asked for.
   *
   * @throws CheckpointMovedError when it isn't.
   */
  async look(): Promise<void> {
    const { view, database } = this;
    const checkpoint = await readCheckpoint(database.read, view.name);
    if (checkpoint?.incarnation !== this.#checkpoint?.incarnation)
      throw new CheckpointMovedError(view.name, this.position);
    const db = database.read as unknown as Kysely<ParkedTables>;
    for (const request of await openRequests(db)) await this.#settle(request);
  }

  async #holds(checkpoint: Checkpoint): Promise<boolean> {
    const { view, store } = this;
    if (checkpoint.version !== view.version) return false;
    const last = lastEventOf(checkpoint);
    return last ? isStillThere(store, last) : checkpoint.position <= (await store.head());
  }

  async #readParked(): Promise<void> {
    const parked = await parkedIn(this.database.write).list();
    this.#parked = new Set(parked.map(({ stream }) => stream));
  }

  async #apply(
    batch: readonly RecordedEvent[],
    write: (
      parking: Parking<Tables>,
      events: readonly RecordedEvent[],
      transaction: Kysely<Tables>,
    ) => Promise<void>,
  ): Promise<void> {
    const { parking, checkpoint } = await this.#transaction(async (transaction) => {
      const moved = await moveCheckpoint(transaction, this.#known, batch.at(-1)!);
      const begun = this.#parking(transaction);
      const followed = begun.followed(batch);
      if (followed.length > 0) await write(begun, followed, transaction);
      await begun.count();
      const reached = await this.#completed(transaction, moved);
      await this.database.notices.send(transaction as never);
      return { parking: begun, checkpoint: reached };
    });
    this.#checkpoint = checkpoint;
    this.#parked = parking.parked;
    for (const each of parking.parkedNow) this.happenings.parked?.(each);
  }

  #settle(request: ParkedRequest & { readonly id: string }): Promise<void> {
    return this.#alone(async () => {
      const { parking, outcome } = await this.#transaction(async (transaction) => {
        const { position } = await holdCheckpoint(transaction, this.#known);
        const begun = this.#parking(transaction);
        const settled = await settle(this.store, transaction, begun, position, request);
        await answerRequest(transaction as unknown as Kysely<ParkedTables>, request.id, settled);
        await this.database.notices.send(transaction as never);
        return { parking: begun, outcome: settled };
      });
      this.#parked = parking.parked;
      this.happenings.settled?.(request, outcome);
    });
  }

  /** Makes what only readers need when everything is there that they are to find. */
  async #completed(transaction: Kysely<Tables>, checkpoint: Checkpoint): Promise<Checkpoint> {
    if (checkpoint.complete === 1 || checkpoint.position < checkpoint.target) return checkpoint;
    this.happenings.indexing?.();
    await this.database.allowTime(transaction);
    await this.view.index?.(transaction);
    const tables = this.view.tables.map(({ name }) => name);
    await this.database.analyze(transaction, tables);
    return completeCheckpoint(transaction, checkpoint);
  }

  get #known(): Checkpoint {
    if (!this.#checkpoint) throw new CheckpointMovedError(this.view.name, 0);
    return this.#checkpoint;
  }

  #parking(transaction: Kysely<Tables>): Parking<Tables> {
    const known = { parked: this.#parked, most: this.mostParked, leftOut: this.#leftOut };
    return new Parking(transaction, this.view, known);
  }

  async #transaction<T>(work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await this.database.write.transaction().execute(async (transaction) => {
        // The connection is taken by now: it is the one that the lead was taken on, or the lead is lost.
        this.lead.lost.throwIfAborted();
        return work(transaction);
      });
    } catch (error) {
      this.view.forget();
      throw error;
    }
  }

  /** One after the other: what is asked for is done between two batches. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#free.then(work);
    this.#free = result.catch(() => undefined);
    return result;
  }
}
