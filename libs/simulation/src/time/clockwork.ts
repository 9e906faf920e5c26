import { Agenda, type Appointment } from './agenda.ts';
import { MINUTE } from './units.ts';

/** Nothing that follows from a command happens sooner after it than this, in virtual time. */
export const LEAST_GAP = 10 * MINUTE;

/** How much may be under way at once. */
const MOST_UNDER_WAY = 1_024;

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

interface UnderWay {
  readonly at: number;
  readonly done: Promise<void>;
}

/**
 * Lets virtual time pass, as a conservative discrete-event simulation does: whoever is at a moment knows that nothing done
 * before it, and still under way, has consequences until `LEAST_GAP` later. So errands up to that far ahead are under way
 * together, and nothing of what comes out depends on how many: what is done at once is done in the order of virtual time, and
 * what errands of different lines do doesn't depend on one another.
 */
export class Clockwork {
  readonly #agenda = new Agenda<Happening | Errand>();
  /** In the order of virtual time. */
  readonly #underWay: UnderWay[] = [];
  #failure: { readonly error: unknown } | undefined;

  /** @param window milliseconds of virtual time that errands are ahead of one another, at most `LEAST_GAP`; 0: one by one. */
  constructor(private readonly window: number = LEAST_GAP) {
    if (!(window >= 0 && window <= LEAST_GAP))
      throw new RangeError(`A window of ${window} ms mixes causes and effects.`);
  }

  add(appointment: Happening | Errand): void {
    this.#agenda.add(appointment);
  }

  /**
   * Lets everything happen that comes before a moment.
   *
   * @param passed is told how far it is, often; what it throws ends the run once everything under way is done.
   * @throws whatever an errand failed with, once nothing is under way any more.
   */
  async run(until: number, passed: (at: number) => void = () => undefined): Promise<void> {
    try {
      while (!this.#failure) {
        this.#begin(until);
        const [first] = this.#underWay;
        if (!first) return;
        await first.done;
        this.#underWay.shift();
        passed(first.at);
      }
      throw this.#failure.error;
    } finally {
      await Promise.all(this.#underWay.splice(0).map(({ done }) => done));
    }
  }

  /** Begins with everything that nothing under way can still come before. */
  #begin(until: number): void {
    while (this.#underWay.length < MOST_UNDER_WAY) {
      const at = this.#agenda.nextAt;
      const [first] = this.#underWay;
      if (at >= until || (first && at >= first.at + this.window)) return;
      const next = this.#agenda.take()!;
      if ('happen' in next) next.happen();
      else this.#underWay.push({ at, done: this.#run(next) });
    }
  }

  /** Resolves when it is done, however that went. */
  #run({ line, run }: Errand): Promise<void> {
    const done = line.last.then(run).catch((error: unknown) => {
      this.#failure ??= { error };
    });
    line.last = done;
    return done;
  }
}
