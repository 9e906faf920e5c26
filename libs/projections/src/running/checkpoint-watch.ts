import type { Position } from '@huiyin/event-store';
import type { Observable } from 'rxjs';
import { ViewsUnavailableError } from '../database/errors.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import type { Listening } from '../leading/checkpoint-notices.ts';
import type { View } from '../views/view.ts';
import { rest } from './back-off.ts';
import { progressOf, readCheckpoint } from './checkpoint.ts';
import { ReachedPosition, type ProgressState, type ViewProgress } from './view-progress.ts';

/** Milliseconds between two looks at the checkpoint: when nobody tells of its moves and somebody waits for one, and otherwise. */
const EAGER = 20;
const EASY = 1_000;

/**
 * Watches, in a process that only reads, how far another one has brought a view. Looks at the checkpoint when it is told that
 * it has moved, and from time to time all the same.
 */
export class CheckpointWatch<Tables> implements ViewProgress<Tables> {
  readonly #progress = new ReachedPosition();
  readonly #stop = new AbortController();
  readonly #listening: Listening;
  readonly #watching: Promise<void>;
  #look = new AbortController();
  #waiting = 0;

  private constructor(
    readonly database: ViewDatabase<Tables>,
    /** A view of another version isn't the one that is read here. */
    readonly view: Pick<View<Tables>, 'name' | 'version'>,
  ) {
    this.#listening = database.notices.listen(() => this.#look.abort());
    this.#watching = this.#watch();
  }

  static start<Tables>(
    database: ViewDatabase<Tables>,
    view: Pick<View<Tables>, 'name' | 'version'>,
  ): CheckpointWatch<Tables> {
    return new CheckpointWatch(database, view);
  }

  get state(): Observable<ProgressState> {
    return this.#progress.state;
  }

  get current(): ProgressState {
    return this.#progress.current;
  }

  async reached(position: Position, withinMs: number): Promise<boolean> {
    this.#waiting += 1;
    if (this.current.position < position) this.#look.abort();
    try {
      return await this.#progress.reached(position, withinMs);
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Call it before the database is closed. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#look.abort();
    await this.#listening.stop();
    await this.#watching;
    this.#progress.end();
  }

  async #watch(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      // From here on a notice leads to another look.
      this.#look = new AbortController();
      await this.#read();
      const eager = this.#waiting > 0 && !this.#listening.alive && !this.current.failure;
      await rest(eager ? EAGER : EASY, this.#look.signal);
    }
  }

  async #read(): Promise<void> {
    const { database, view } = this;
    try {
      const checkpoint = await readCheckpoint(database.read, view.name);
      if (checkpoint?.version === view.version) {
        const { position, target } = progressOf(checkpoint);
        this.#progress.change({ position, target, status: target === undefined ? 'following' : 'building' });
      } else {
        const made = checkpoint
          ? `it is of version ${checkpoint.version}, not ${view.version}`
          : 'it isn’t made yet';
        this.#wait(0, new ViewsUnavailableError(database.place, `of view ${view.name}, ${made}`));
      }
    } catch (error) {
      this.#wait(this.current.position, error as Error);
    }
  }

  #wait(position: Position, failure: Error): void {
    this.#progress.change({ position, status: 'waiting', failure });
  }
}
