import type { Position } from '@huiyin/event-store';
import type { Log } from '../../log.ts';

/** Fewer events than these are indexed before anybody would read about it. */
const WORTH_TELLING = 50_000;

/** Milliseconds between two lines. */
const EVERY = 5_000;

/** Tells how far a long build has come. */
export class BuildProgress {
  readonly #goal: Position;
  readonly #log: Log;
  #told = performance.now();
  #began: Position | undefined;
  #over = false;

  constructor(goal: Position, log: Log) {
    this.#goal = goal;
    this.#log = log;
  }

  at(position: Position): void {
    this.#began ??= position;
    if (this.#over || this.#goal - this.#began < WORTH_TELLING) return;
    if (position >= this.#goal) {
      this.#over = true;
      this.#log.info({ position }, 'System projections: the links of all events are made');
    } else if (performance.now() - this.#told > EVERY) {
      this.#told = performance.now();
      const percent = Math.floor((100 * position) / this.#goal);
      this.#log.info({ position, of: this.#goal, percent }, 'System projections: links are being made');
    }
  }
}
