import { Agenda, type Appointment } from './agenda.ts';
import { MINUTE } from './units.ts';

/** Nothing that follows from a command happens sooner after it than this, in virtual time. */
export const LEAST_GAP = 5 * MINUTE;

/** How much may be under way at once. */
const MOST_IN_FLIGHT = 1_024;

/** Something that is done at once. */
export interface Happening extends Appointment {
  readonly happen: () => void;
}

/** Something that takes real time. */
export interface Errand extends Appointment {
  /** Errands of one line go one after the other, in the order of virtual time. */
  readonly line: { last: Promise<unknown> };
  readonly run: () => Promise<void>;
}

/**
 * Lets virtual time pass. Errands of a short window of it are under way together, which changes nothing of what comes out:
 * what is done at once is done in the order of virtual time, what errands of different lines do doesn't depend on one another,
 * and what follows from one is no sooner than `LEAST_GAP` after it, that is, after the window.
 */
export class Clockwork {
  readonly #agenda = new Agenda<Happening | Errand>();

  /** @param window milliseconds of virtual time, at most `LEAST_GAP`; 0: one errand after the other. */
  constructor(private readonly window: number = LEAST_GAP) {
    if (!(window >= 0 && window <= LEAST_GAP))
      throw new RangeError(`A window of ${window} ms mixes causes and effects.`);
  }

  /** How much is still to happen. */
  get size(): number {
    return this.#agenda.size;
  }

  add(appointment: Happening | Errand): void {
    this.#agenda.add(appointment);
  }

  /**
   * Lets everything happen that comes before a moment.
   *
   * @param passed is told the moment after each window; what it throws ends the run once everything under way is done.
   */
  async run(until: number, passed: (at: number) => void = () => undefined): Promise<void> {
    for (let at = this.#agenda.nextAt; at < until; at = this.#agenda.nextAt) {
      const end = Math.min(until, Math.max(at + this.window, at + 1));
      await this.#pass(end);
      passed(Math.min(end, this.#agenda.nextAt));
    }
  }

  async #pass(end: number): Promise<void> {
    let underWay: Promise<unknown>[] = [];
    while (this.#agenda.nextAt < end) {
      const next = this.#agenda.take()!;
      if ('happen' in next) {
        next.happen();
        continue;
      }
      const { line, run } = next;
      underWay.push((line.last = line.last.then(run)));
      if (this.window === 0 || underWay.length >= MOST_IN_FLIGHT) {
        await allDone(underWay);
        underWay = [];
      }
    }
    if (underWay.length > 0) await allDone(underWay);
  }
}

/** Waits for all of them, also when one fails: nothing is under way afterwards. */
async function allDone(underWay: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(underWay))
    if (result.status === 'rejected') throw result.reason;
}
