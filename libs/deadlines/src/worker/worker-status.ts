import { BehaviorSubject, type Observable } from 'rxjs';

/**
 * `idle`: nobody has started it. `building`: the view doesn't have yet what the log held when it was begun: it knows of deadlines
 * that were met since. `leading`: it fires what is due. `standing-by`: another process does, and this one takes over
 * when that is gone. `waiting` to try again, after the store or the views couldn't be reached. `stopped`.
 */
export type DeadlineWorkerState = 'idle' | 'building' | 'leading' | 'standing-by' | 'waiting' | 'stopped';

/** A deadline that couldn't be fired: it is tried again later, and the others go on. */
export interface SetAsideDeadline {
  readonly caseId: string;
  readonly deadline: string;
  /** Why: the code of a refusal, or what an error said. */
  readonly reason: string;
  /** How often it was tried in vain. */
  readonly tries: number;
}

/** How the worker is doing, for health and metrics. */
export interface DeadlineWorkerStatus {
  readonly state: DeadlineWorkerState;
  /** Deadlines that wait to be due, and those that are due and weren't fired yet. Looked at now and then. */
  readonly running: number;
  readonly due: number;
  /** How late the earliest of those is that weren't fired yet, in milliseconds; 0 where none is. */
  readonly mostLateMs: number;
  /** Deadlines that this worker has fired since it was opened, and how late the latest of them was, in milliseconds. */
  readonly firedTotal: number;
  readonly worstLatenessMs: number;
  /** Reminders that it gave. */
  readonly remindedTotal: number;
  readonly setAside: readonly SetAsideDeadline[];
  /** Why it waits. */
  readonly failure: Error | undefined;
}

/** The status, and those who follow it. */
export class WorkerStatus {
  readonly #status = new BehaviorSubject<DeadlineWorkerStatus>({
    state: 'idle',
    running: 0,
    due: 0,
    mostLateMs: 0,
    firedTotal: 0,
    worstLatenessMs: 0,
    remindedTotal: 0,
    setAside: [],
    failure: undefined,
  });

  get observable(): Observable<DeadlineWorkerStatus> {
    return this.#status.asObservable();
  }

  get current(): DeadlineWorkerStatus {
    return this.#status.value;
  }

  /** A change without a failure ends the one before. */
  change(to: Partial<DeadlineWorkerStatus>): void {
    this.#status.next({ ...this.current, failure: undefined, ...to });
  }

  /** @param lateness milliseconds from the due moment. */
  fired(lateness: number): void {
    const { firedTotal, worstLatenessMs } = this.current;
    this.change({ firedTotal: firedTotal + 1, worstLatenessMs: Math.max(worstLatenessMs, lateness) });
  }

  reminded(): void {
    this.change({ remindedTotal: this.current.remindedTotal + 1 });
  }

  end(): void {
    this.change({ state: 'stopped' });
    this.#status.complete();
  }
}
