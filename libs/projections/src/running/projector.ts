import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { Observable } from 'rxjs';
import { CheckpointMovedError, NotLeadingError } from '../database/errors.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import { ParkedStreams } from '../parking/requests.ts';
import type { View } from '../views/view.ts';
import { BackOff, rest, type Retry } from './back-off.ts';
import { progressOf, readCheckpoint } from './checkpoint.ts';
import { first } from './last-event.ts';
import { LedView, type ViewHappenings } from './led-view.ts';
import { isTransient } from './transient.ts';
import { ReachedPosition, type ProgressState, type ViewProgress } from './view-progress.ts';

/** Events in one transaction: more cost the collector of garbage more than they save. */
const BATCH = 2_000;
/** Milliseconds between two batches once the log's end is reached. */
const PAUSE = 10;
/** Milliseconds between two looks: at whether the one who leads is gone, and at what was asked of the one who leads. */
const STANDBY = 500;
const LOOK = 500;
/** As many streams are parked before the view itself is held to be at fault. */
export const MOST_PARKED = 1_000;

export interface ProjectorOptions {
  /** How long to wait after a failure that passes. */
  readonly retry?: Retry;
  /** Milliseconds between two tries of taking over. Default 500. */
  readonly standby?: number;
  /** Milliseconds between two looks at what was asked for, and at whether another build is in use. Default 500. */
  readonly look?: number;
  /** So many streams are parked at the most; with one more it fails, and says why. Default 1,000. */
  readonly mostParked?: number;
  /** Told what happens to the view. */
  readonly happenings?: ViewHappenings;
}

/**
 * Keeps one view up to date: reads the log from the view's checkpoint on. Of several processes one leads; the others stand by.
 * While the store or the database is away it waits and tries again; what fails for another reason is told and ends it.
 */
export class Projector<Tables> implements ViewProgress<Tables> {
  /** The streams that the view doesn't follow, and what can be done about them. */
  readonly parked: ParkedStreams<Tables>;
  readonly #progress = new ReachedPosition();
  readonly #stop = new AbortController();
  #asked = new AbortController();
  #led: LedView<Tables> | undefined;
  #running: Promise<void> | undefined;

  private constructor(
    readonly store: EventStore,
    readonly database: ViewDatabase<Tables>,
    readonly view: View<Tables>,
    private readonly options: ProjectorOptions,
  ) {
    this.parked = new ParkedStreams(database, view, () => this.#asked.abort());
  }

  /** Takes the lead and makes the tables ready, if that can be done now; otherwise `start` does it when it can. */
  static async open<Tables>(
    store: EventStore,
    database: ViewDatabase<Tables>,
    view: View<Tables>,
    options: ProjectorOptions = {},
  ): Promise<Projector<Tables>> {
    const projector = new Projector(store, database, view, options);
    try {
      await projector.#take();
    } catch (failure) {
      if (!isTransient(failure)) throw failure;
      await projector.#wait(failure);
    }
    return projector;
  }

  get state(): Observable<ProgressState> {
    return this.#progress.state;
  }

  get current(): ProgressState {
    return this.#progress.current;
  }

  reached(position: Position, withinMs: number): Promise<boolean> {
    return this.#progress.reached(position, withinMs);
  }

  /**
   * Empties the view: the next run builds it from the log's start.
   *
   * @throws NotLeadingError
   */
  async reset(): Promise<void> {
    const led = await this.#leading();
    await led.empty();
    this.#progress.change({ position: led.position, target: led.target });
  }

  /**
   * Does what was asked for about parked streams. For use without `start`.
   *
   * @throws NotLeadingError
   */
  async settle(): Promise<void> {
    await (await this.#leading()).look();
  }

  /** Follows the log until `stop`. */
  start(): void {
    this.#running ??= this.#keepFollowing();
  }

  /**
   * Applies what is recorded by now, or up to a position, then returns. For use without `start`.
   *
   * @throws NotLeadingError
   */
  async catchUp(progress: (position: Position) => void = () => undefined, upTo?: Position): Promise<void> {
    const led = await this.#leading();
    const head = upTo ?? (await this.store.head());
    let batch: RecordedEvent[] = [];
    // The next batch is read while the rows of this one are written.
    let applying = Promise.resolve();
    const apply = async () => {
      await applying;
      progress(this.current.position);
      applying = this.#apply(led, batch);
      // Awaited before the next one: until then a failure isn't unhandled.
      applying.catch(() => undefined);
      batch = [];
    };
    try {
      for await (const event of this.store.readAll({ from: led.position })) {
        if (event.position > head) break;
        batch.push(event);
        if (batch.length >= BATCH) await apply();
      }
      if (batch.length > 0) await apply();
      await applying;
    } catch (error) {
      await applying.catch(() => undefined);
      await this.#letGo();
      throw error;
    }
    progress(this.current.position);
  }

  /**
   * Lets others fill a view that is still empty, up to a position, and goes on from there. For use without `start`.
   *
   * @throws NotLeadingError, and what `fill` throws: then the view is to be built anew.
   */
  async fill(upTo: Position, fill: () => Promise<void>): Promise<void> {
    const led = await this.#leading();
    const last = await first(this.store.readAll({ direction: 'backwards', from: upTo + 1, limit: 1 }));
    if (led.position > 0 || !last) return;
    await fill();
    await led.filled(last);
    this.#progress.change({ position: led.position, target: led.target });
  }

  /** Lets the batch under way finish, and another process lead. Who waits for a position is told that it won't be reached. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#letGo();
    this.#progress.end();
  }

  async #keepFollowing(): Promise<void> {
    const { signal } = this.#stop;
    const backOff = new BackOff(this.options.retry);
    while (!signal.aborted && this.current.status !== 'failed') {
      try {
        const led = this.#led ?? (await this.#take());
        if (led) await this.#follow(led, backOff);
        else await rest(this.options.standby ?? STANDBY, signal);
      } catch (failure) {
        // Another build has come into use, or somebody else has written: nothing is wrong with that.
        if (failure instanceof CheckpointMovedError) await this.#letGo();
        else await this.#wait(failure);
        if (isTransient(failure)) await backOff.rest(signal);
      }
    }
  }

  async #follow(led: LedView<Tables>, backOff: BackOff): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([this.#stop.signal, led.lead.lost, over.signal]);
    this.#progress.change({ status: led.target === undefined ? 'following' : 'building' });
    const looking = this.#keepLooking(led, signal).catch((failure: unknown) => over.abort(failure));
    try {
      for await (const batch of this.store.subscribe({ from: led.position, signal, batchSize: BATCH })) {
        await this.#apply(led, batch);
        if (led.target === undefined) this.#progress.change({ status: 'following' });
        backOff.reset();
        if (batch.length < BATCH) await this.#progress.rest(PAUSE, signal);
      }
      if (!this.#stop.signal.aborted) signal.throwIfAborted();
    } finally {
      over.abort();
      await looking;
    }
  }

  async #keepLooking(led: LedView<Tables>, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#asked = new AbortController();
      await led.look();
      await rest(this.options.look ?? LOOK, AbortSignal.any([signal, this.#asked.signal]), false);
    }
  }

  async #apply(led: LedView<Tables>, batch: readonly RecordedEvent[]): Promise<void> {
    await led.apply(batch);
    this.#progress.change({ position: led.position, target: led.target });
  }

  /** Takes the lead, if nobody else has it. */
  async #take(): Promise<LedView<Tables> | undefined> {
    const { store, database, view } = this;
    const lead = await database.leadership.tryLead(view.name);
    if (!lead) {
      const checkpoint = await readCheckpoint(database.read, view.name);
      const { target, position } = progressOf(checkpoint);
      this.#progress.change({ position, target, status: target === undefined ? 'standing-by' : 'building' });
      return undefined;
    }
    try {
      const { mostParked = MOST_PARKED, happenings = {} } = this.options;
      this.#led = await LedView.open(store, database, view, lead, mostParked, happenings);
    } catch (error) {
      await lead.release();
      throw error;
    }
    const { position, target } = this.#led;
    this.#progress.change({ position, target, status: this.#running ? this.current.status : 'idle' });
    return this.#led;
  }

  async #leading(): Promise<LedView<Tables>> {
    const led = this.#led ?? (await this.#take());
    if (!led) throw new NotLeadingError(this.view.name, this.database.place);
    return led;
  }

  /** After a failure nothing that was known of the view holds for certain. */
  async #wait(failure: unknown): Promise<void> {
    await this.#letGo();
    this.#progress.change({
      status: isTransient(failure) ? 'waiting' : 'failed',
      failure: failure as Error,
    });
  }

  async #letGo(): Promise<void> {
    const led = this.#led;
    this.#led = undefined;
    await led?.lead.release();
  }
}
