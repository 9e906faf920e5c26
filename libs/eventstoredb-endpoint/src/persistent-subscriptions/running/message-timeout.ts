import type { Timer } from './timer.ts';

/** Waits for the moment when a message's time has run out. */
export class MessageTimeout {
  readonly #timer: Timer;
  readonly #elapsed: (now: number) => void;
  #callOff: (() => void) | undefined;

  constructor(timer: Timer, elapsed: (now: number) => void) {
    this.#timer = timer;
    this.#elapsed = elapsed;
  }

  /**
   * Calls back at this moment or before it, unless it's waiting already: a moment that belonged to a message settled
   * meanwhile comes too early, which costs less than setting it anew for every message.
   */
  await(moment: number | undefined): void {
    if (moment === undefined || this.#callOff !== undefined) return;
    this.#callOff = this.#timer.after(Math.max(0, moment - this.#timer.now()), () => {
      this.#callOff = undefined;
      this.#elapsed(this.#timer.now());
    });
  }

  callOff(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }
}
