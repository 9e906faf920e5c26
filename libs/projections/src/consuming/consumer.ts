import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { Observable } from 'rxjs';
import { BackOff, rest, type Retry } from '../running/back-off.ts';
import { findEvent, first } from '../running/last-event.ts';
import { ReachedPosition, type ProgressState } from '../running/view-progress.ts';
import { LOG_START, type HandledEvent } from './consumer-checkpoint.ts';
import { ConsumerPlace, type ConsumerLead } from './consumer-place.ts';

/** Milliseconds between two looks at whether the one who leads is gone. */
const STANDBY = 500;
const BATCH = 200;
/** Milliseconds between two batches once the log's end is reached: each ends with a checkpoint that is synced to the disk. */
const PAUSE = 20;

export interface ConsumerOptions {
  /** Where it begins when it is new: after a position, or with what is recorded from then on. Default `'head'`. */
  readonly startAt?: Position | 'head';
  /** Events handed over at once, at the most. Default 200. */
  readonly batchSize?: number;
  /** How long to wait after a failure. */
  readonly retry?: Retry;
  /** Milliseconds between two tries of taking over. Default 500. */
  readonly standby?: number;
}

/**
 * Deals with events: their effects are to be seen outside. Called again with the same events when it fails, or when the
 * process ends before the checkpoint is saved: what it does must be harmless when repeated.
 *
 * @param signal aborted when another process may be acting by now, or this one is stopping.
 */
export type HandleEvents = (events: readonly RecordedEvent[], signal: AbortSignal) => Promise<void>;

/**
 * Acts on each event of the log at least once, in order. Of several processes one acts; the others stand by. Its checkpoint is
 * its own: building a view anew never makes anything happen twice.
 */
export class Consumer {
  readonly #progress = new ReachedPosition();
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  private constructor(
    private readonly store: EventStore,
    readonly place: ConsumerPlace,
    private readonly options: ConsumerOptions,
  ) {}

  /** @throws InvalidViewsLocationError; see `ConsumerPlace.open`. */
  static async open(
    store: EventStore,
    location: string,
    name: string,
    options: ConsumerOptions = {},
  ): Promise<Consumer> {
    return new Consumer(store, await ConsumerPlace.open(location, name), options);
  }

  get state(): Observable<ProgressState> {
    return this.#progress.state;
  }

  get current(): ProgressState {
    return this.#progress.current;
  }

  /** Whether everything up to a position was dealt with within the time (milliseconds). */
  reached(position: Position, withinMs: number): Promise<boolean> {
    return this.#progress.reached(position, withinMs);
  }

  /** Hands over events until `stop`. A failure is told in the state, and what failed is tried again. */
  start(handle: HandleEvents): void {
    this.#running ??= this.#keepGoing(handle);
  }

  /** Lets what is under way finish, lets another process act, and closes. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#progress.end();
    await this.place.close();
  }

  async #keepGoing(handle: HandleEvents): Promise<void> {
    const { signal } = this.#stop;
    const backOff = new BackOff(this.options.retry);
    while (!signal.aborted) {
      let lead: ConsumerLead | undefined;
      try {
        lead = await this.place.tryLead();
        if (lead) await this.#follow(lead, handle, () => backOff.reset());
        else {
          const handled = await this.place.handled();
          this.#progress.change({ status: 'standing-by', position: handled?.position ?? 0 });
          await rest(this.options.standby ?? STANDBY, signal);
        }
      } catch (failure) {
        this.#progress.change({ status: 'waiting', failure: failure as Error });
        await lead?.release();
        lead = undefined;
        await backOff.rest(signal);
      } finally {
        await lead?.release();
      }
    }
  }

  async #follow(lead: ConsumerLead, handle: HandleEvents, wentWell: () => void): Promise<void> {
    const from = await this.#begin(lead);
    const signal = AbortSignal.any([this.#stop.signal, lead.lost]);
    this.#progress.change({ status: 'following', position: from.position });
    const batchSize = this.options.batchSize ?? BATCH;
    for await (const batch of this.store.subscribe({ from: from.position, signal, batchSize })) {
      await handle(batch, signal);
      const last = batch.at(-1) as RecordedEvent;
      await lead.save(last);
      this.#progress.change({ position: last.position });
      wentWell();
      if (batch.length < batchSize) await this.#progress.rest(PAUSE, signal);
    }
    if (!this.#stop.signal.aborted) lead.lost.throwIfAborted();
  }

  /** The event after which it goes on; saved at once where that isn't the one that was saved. */
  async #begin(lead: ConsumerLead): Promise<HandledEvent> {
    const { handled } = lead;
    if (handled?.position === 0) return handled;
    const found = handled && (await findEvent(this.store, handled));
    if (handled && found?.position === handled.position) return handled;
    const from = found ?? (handled ? await this.#lastBefore(handled.recordedAt) : await this.#startOfNew());
    await lead.save(from);
    return from;
  }

  /** The log was put back to an older state: what was recorded since then is new, however far the log has grown. */
  async #lastBefore(moment: number): Promise<HandledEvent> {
    for await (const event of this.store.readAll({ direction: 'backwards' }))
      if (event.recordedAt <= moment) return event;
    return LOG_START;
  }

  async #startOfNew(): Promise<HandledEvent> {
    const { startAt = 'head' } = this.options;
    if (startAt === 0) return LOG_START;
    const from = startAt === 'head' ? {} : { from: startAt + 1 };
    return (await first(this.store.readAll({ direction: 'backwards', limit: 1, ...from }))) ?? LOG_START;
  }
}
