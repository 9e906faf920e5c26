import { Rest, type Position } from '@huiyin/event-store';
import { BehaviorSubject, filter, firstValueFrom, map, race, timer, type Observable } from 'rxjs';
import type { ViewDatabase } from '../database/view-database.ts';

/**
 * `idle`: nobody has started it. `building`: it doesn't have yet what the log held when it was begun, and can't be read before.
 * `following` the log. `standing-by`: another process brings the view forward, and this one
 * takes over when it is gone. `waiting` to try again, after a failure that passes. `failed` for good. `stopped`.
 */
export type ProgressStatus =
  'idle' | 'building' | 'following' | 'standing-by' | 'waiting' | 'failed' | 'stopped';

/** How far a view has come, and how whoever watches it is doing. */
export interface ProgressState {
  /** The last position whose rows can be read. Goes back only when the view is built anew. */
  readonly position: Position;
  readonly status: ProgressStatus;
  /** What it has to reach before it can be read, as long as it hasn't: whatever the status. */
  readonly target?: Position;
  /** Why it waits, or failed. While there is one, the position may be outdated. */
  readonly failure?: Error;
}

/** How far a view has come: told by the process that brings it forward, and by others that watch its checkpoint. */
export interface ViewProgress<Tables> {
  readonly database: ViewDatabase<Tables>;
  readonly current: ProgressState;
  /** The current state, then each change. */
  readonly state: Observable<ProgressState>;
  /**
   * Waits until the view has reached a position.
   *
   * @returns whether it did within the time (milliseconds); `false` at once when it failed for good or was stopped.
   */
  reached(position: Position, withinMs: number): Promise<boolean>;
}

/** What changes; a target that is `undefined` was reached. */
export type Change = Partial<Omit<ProgressState, 'target'>> & { readonly target?: Position | undefined };

/** The state of a view's progress, and those who wait for it. */
export class ReachedPosition {
  readonly #state = new BehaviorSubject<ProgressState>({ position: 0, status: 'idle' });
  readonly #rest = new Rest();

  get state(): Observable<ProgressState> {
    return this.#state.asObservable();
  }

  get current(): ProgressState {
    return this.#state.value;
  }

  /** A change without a failure ends the one before, one without a target leaves it as it is. */
  change(to: Change): void {
    const { position, status, target: before } = this.current;
    const { target, ...state } = { position, status, target: before, ...to };
    this.#state.next({ ...state, ...(target !== undefined && { target }) });
  }

  end(): void {
    if (this.current.status === 'stopped') return;
    this.change({ ...this.current, status: 'stopped' });
    this.#state.complete();
  }

  /** A pause between two batches: none while somebody waits for a position. */
  rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    return this.#rest.take(milliseconds, signal);
  }

  reached(position: Position, withinMs: number): Promise<boolean> {
    if (this.current.position >= position) return Promise.resolve(true);
    const arrived = this.#state.pipe(
      filter((state) => state.position >= position || OVER.has(state.status)),
      map((state) => state.position >= position),
    );
    const inTime = race(arrived, timer(withinMs).pipe(map(() => false)));
    return this.#rest.hurry(firstValueFrom(inTime, { defaultValue: false }));
  }
}

const OVER: ReadonlySet<ProgressStatus> = new Set(['failed', 'stopped']);
