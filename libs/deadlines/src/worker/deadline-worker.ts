import type { CommandHandler } from '@huiyin/case-runtime';
import type { ViewProgress } from '@huiyin/projections';
import type { Kysely } from 'kysely';
import type { Observable } from 'rxjs';
import { countDue, nextMoments } from '../queries/due-deadlines.ts';
import type { FindProcess } from '../view/definitions.ts';
import { NEVER, type DeadlineTables } from '../view/tables.ts';
import { Offers } from './offer.ts';
import { rest } from './rest.ts';
import { SetAside, type SetAsideDelay } from './set-aside.ts';
import { sweep, type Swept } from './sweep.ts';
import { WorkerStatus, type DeadlineWorkerStatus } from './worker-status.ts';

/** What one worker at a time leads. */
const NAME = 'deadline-worker';
/** Milliseconds between two looks at the clock, whatever is due: it may have jumped, or the process may have slept. */
const WAKE_EVERY = 1_000;
/** Milliseconds that the view may take to show what was fired, before it is offered again: which is harmless. */
const REACH_WITHIN = 10_000;
/** Milliseconds between two counts of what runs. */
const COUNT_EVERY = 10_000;
const AT_ONCE = 256;

export interface DeadlineWorkerParts {
  /** The view that says what is due, and how far it has come; a `CheckpointWatch` where another process may lead it. */
  readonly progress: Pick<ViewProgress<DeadlineTables>, 'database' | 'current' | 'reached'>;
  readonly commands: Pick<CommandHandler, 'execute'>;
  readonly find: FindProcess;
  /** The wall clock, epoch milliseconds: the one that commands are given by. */
  readonly now: () => number;
}

export interface DeadlineWorkerOptions {
  /** Commands on their way at once. Default 256. */
  readonly atOnce?: number;
  /** Milliseconds between two looks at the clock, at the most. Default 1,000. */
  readonly wakeEvery?: number;
  /** How long what couldn't be fired is left alone. */
  readonly setAside?: SetAsideDelay;
}

/**
 * Fires deadlines: offers the fact of each at its moment, those that are late in due order, and reminds of those that will be due.
 * What is due is read from the view, so that nothing is kept here that a restart could lose; the command ids make it harmless to
 * offer something twice, so that neither a restart nor a second worker fires anything twice.
 *
 * No timer runs for longer than a second: after a jump of the clock, or a pause of the whole process, the next look at the clock
 * tells what is due by now.
 */
export class DeadlineWorker {
  readonly #status = new WorkerStatus();
  readonly #stop = new AbortController();
  readonly #offers: Offers;
  readonly #aside: SetAside;
  #running: Promise<void> | undefined;
  #counted = -Infinity;

  private constructor(
    private readonly parts: DeadlineWorkerParts,
    private readonly options: DeadlineWorkerOptions,
  ) {
    this.#offers = new Offers(parts.commands, parts.find);
    this.#aside = new SetAside(options.setAside);
  }

  static open(parts: DeadlineWorkerParts, options: DeadlineWorkerOptions = {}): DeadlineWorker {
    return new DeadlineWorker(parts, options);
  }

  /** The current status, then each change. */
  get status(): Observable<DeadlineWorkerStatus> {
    return this.#status.observable;
  }

  get current(): DeadlineWorkerStatus {
    return this.#status.current;
  }

  /** Fires what is due until `stop`. */
  start(): void {
    this.#running ??= this.#keepLeading();
  }

  /**
   * Fires everything that is due at a moment, and what becomes due by that, then returns; for use without `start`, and with a
   * clock that stands at that moment or later.
   *
   * @returns how many facts were recorded.
   */
  async catchUp(until: number): Promise<number> {
    let recorded = 0;
    for (;;) {
      const swept = await this.#sweep(until, this.#stop.signal);
      recorded += swept.recorded;
      if (swept.recorded === 0 || !(await this.#shown(swept))) return recorded;
    }
  }

  /** Lets the commands under way finish, and another worker lead. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#status.end();
  }

  async #keepLeading(): Promise<void> {
    const { signal } = this.#stop;
    const wakeEvery = this.options.wakeEvery ?? WAKE_EVERY;
    while (!signal.aborted) {
      try {
        const lead = await this.parts.progress.database.leadership.tryLead(NAME);
        if (lead) {
          try {
            await this.#lead(AbortSignal.any([signal, lead.lost]), wakeEvery);
          } finally {
            await lead.release();
          }
        } else this.#status.change({ state: 'standing-by' });
      } catch (failure) {
        this.#status.change({ state: 'waiting', failure: failure as Error });
      }
      await rest(wakeEvery, signal);
    }
  }

  /** @throws what the store or the views said when they couldn't serve. */
  async #lead(signal: AbortSignal, wakeEvery: number): Promise<void> {
    while (!signal.aborted) {
      if (this.parts.progress.current.target !== undefined) {
        this.#status.change({ state: 'building' });
        await rest(wakeEvery, signal);
        continue;
      }
      await this.#look();
      const swept = await this.#sweep(this.parts.now(), signal);
      const shown = swept.position === 0 || (await this.#shown(swept));
      const next = await this.#look();
      const wait = next - this.parts.now();
      // What is due and wasn't recorded rests, or the view doesn't show it yet: looking again at once would tell nothing new.
      await rest(wait > 0 ? Math.min(wait, wakeEvery) : swept.recorded > 0 && shown ? 0 : wakeEvery, signal);
    }
  }

  #sweep(until: number, signal: AbortSignal): Promise<Swept> {
    const { progress, now } = this.parts;
    const { atOnce = AT_ONCE } = this.options;
    return sweep(
      {
        db: progress.database.read,
        offers: this.#offers,
        aside: this.#aside,
        status: this.#status,
        now,
        atOnce,
        signal,
      },
      until,
    );
  }

  /** Waits until the view shows what was recorded. */
  #shown({ position }: Swept): Promise<boolean> {
    return this.parts.progress.reached(position, REACH_WITHIN);
  }

  /** Tells how it stands. @returns when the next deadline or reminder is due. */
  async #look(): Promise<number> {
    const { read } = this.parts.progress.database;
    const { due, reminder } = await nextMoments(read);
    const now = this.parts.now();
    this.#status.change({
      state: 'leading',
      due: due > now ? 0 : await countDue(read, now),
      mostLateMs: Math.max(0, now - due),
      setAside: this.#aside.list,
    });
    await this.#count(read);
    return Math.min(due, reminder);
  }

  /** Counting what runs takes a while where much does. */
  async #count(db: Kysely<DeadlineTables>): Promise<void> {
    if (performance.now() - this.#counted < COUNT_EVERY) return;
    this.#counted = performance.now();
    this.#status.change({ running: await countDue(db, NEVER - 1) });
  }
}
