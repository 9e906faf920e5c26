import { setImmediate } from 'node:timers/promises';
import { EventStoreError } from '@huiyin/event-store';
import { CommitSignal } from '@huiyin/event-store/adapter';
import { BackOff } from './back-off.ts';
import { delay, type Timer } from './timer.ts';

/** What was read, as far as it matters for going on. */
export interface FoundPart {
  /** There may be more at once. */
  readonly isFull: boolean;
  /** None of it was wanted. */
  readonly isEmpty: boolean;
}

/** What a feed reads from and fills. */
export interface Feeding {
  /** How many events to read now; 0: none until `wake`. */
  wanted(): number;
  /** Reads at most so many, and hands them on. */
  read(limit: number): Promise<FoundPart>;
  /** Resolves when there may be more to read than at the call, or with the signal. */
  grown(signal: AbortSignal): Promise<void>;
  /** Reading failed, and is tried again after so many milliseconds. */
  failed(error: unknown, retryIn: number): void;
  /** Reading failed for good: it ends here. */
  ended(error: EventStoreError): void;
  recovered(): void;
}

/** Errors after which the store has nothing to read any more, and none that trying again could help. */
const FINAL: ReadonlySet<string> = new Set(['stream-deleted', 'store-closed', 'store-failed']);

/**
 * Keeps reading as long as more is wanted, and waits where there is nothing: a failure is tried again, with longer
 * and longer pauses, but never given up in silence.
 */
export class Feed {
  readonly #feeding: Feeding;
  readonly #timer: Timer;
  readonly #woken = new CommitSignal();
  readonly #stop = new AbortController();
  #waiting: AbortController | undefined;
  readonly #backOff = new BackOff();
  readonly #running: Promise<void>;
  /** All there was has been read. */
  #atEnd = false;

  constructor(feeding: Feeding, timer: Timer) {
    this.#feeding = feeding;
    this.#timer = timer;
    this.#running = this.#run();
  }

  /** More may be wanted than before. */
  wake(): void {
    this.#woken.notify();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#waiting?.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#step(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof EventStoreError && FINAL.has(error.code)) return this.#feeding.ended(error);
        const pause = this.#backOff.failed();
        this.#feeding.failed(error, pause);
        await delay(this.#timer, pause, signal);
      }
    }
  }

  async #step(signal: AbortSignal): Promise<void> {
    if (this.#feeding.wanted() <= 0) await this.#woken.next(signal);
    else if (this.#atEnd) await this.#readOrWait();
    else await this.#read();
  }

  /** Asks to be told of more before reading: what comes in between isn't missed, and a live event costs one read. */
  async #readOrWait(): Promise<void> {
    const waiting = new AbortController();
    this.#waiting = waiting;
    const grown = this.#feeding.grown(waiting.signal);
    // Whoever waits no longer has no use for what it fails with.
    grown.catch(() => undefined);
    try {
      await this.#read();
      if (this.#atEnd && !this.#stop.signal.aborted) await grown;
    } finally {
      waiting.abort();
    }
  }

  async #read(): Promise<void> {
    const { isFull, isEmpty } = await this.#feeding.read(this.#feeding.wanted());
    this.#atEnd = !isFull;
    this.#backOff.succeeded();
    this.#feeding.recovered();
    // Nothing holds back the reading of what nobody wants: let others have a turn.
    if (isFull && isEmpty) await setImmediate();
  }
}
