import type { DeadlineRow } from '../view/tables.ts';
import type { SetAsideDeadline } from './worker-status.ts';

/** Milliseconds until a deadline that couldn't be fired is tried again: the first time, and at the most. */
export interface SetAsideDelay {
  readonly first: number;
  readonly most: number;
}

const DELAY: SetAsideDelay = { first: 1_000, most: 300_000 };

interface Aside extends SetAsideDeadline {
  /** On the clock that never jumps. */
  readonly until: number;
}

/** Deadlines that couldn't be fired, each resting longer from time to time. */
export class SetAside {
  readonly #aside = new Map<string, Aside>();

  constructor(private readonly delay: SetAsideDelay = DELAY) {}

  /** Those that failed more than once: what fails once is often done by now, and the view doesn't know yet. */
  get list(): readonly SetAsideDeadline[] {
    return [...this.#aside.values()]
      .filter(({ tries }) => tries > 1)
      .map(({ caseId, deadline, reason, tries }) => ({ caseId, deadline, reason, tries }));
  }

  isResting(id: string): boolean {
    const aside = this.#aside.get(id);
    return aside !== undefined && performance.now() < aside.until;
  }

  add({ id, case_id: caseId, deadline }: DeadlineRow, reason: string): void {
    const tries = (this.#aside.get(id)?.tries ?? 0) + 1;
    const rest = Math.min(this.delay.first * 2 ** (tries - 1), this.delay.most);
    this.#aside.set(id, { caseId, deadline, reason, tries, until: performance.now() + rest });
  }

  /** It was fired after all. */
  remove(id: string): void {
    this.#aside.delete(id);
  }

  /** Keeps only those that are still due. */
  retain(ids: ReadonlySet<string>): void {
    for (const id of this.#aside.keys()) if (!ids.has(id)) this.#aside.delete(id);
  }
}
