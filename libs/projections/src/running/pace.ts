/**
 * How long a projector rests between two transactions, so that under load each brings many events forward: a transaction costs
 * far more than the rows in it. Nobody who waits for a position is kept waiting by it.
 */
export class Pace {
  #waiting = 0;
  #wake: (() => void) | undefined;

  constructor(
    /** Milliseconds. */
    private readonly rests: number,
  ) {}

  /** Resolves after the rest, or as soon as somebody waits or the signal comes. */
  async rest(signal: AbortSignal): Promise<void> {
    if (this.#waiting > 0 || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.rests);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', this.#wake, { once: true });
    });
    if (this.#wake) signal.removeEventListener('abort', this.#wake);
    this.#wake = undefined;
  }

  /** There is no rest until the promise is settled. */
  async hurry<T>(until: Promise<T>): Promise<T> {
    this.#waiting += 1;
    this.#wake?.();
    try {
      return await until;
    } finally {
      this.#waiting -= 1;
    }
  }
}
