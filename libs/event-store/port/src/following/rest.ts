/**
 * A pause that can be cut short. Who follows the log rests between two batches: under load each then takes many events, in fewer
 * transactions, and what is appended meanwhile doesn't wait for the processor or the disk.
 */
export class Rest {
  #waiting = 0;
  #wake: (() => void) | undefined;

  /** Resolves after so many milliseconds, or as soon as somebody is in a hurry or the signal comes. */
  async take(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#waiting > 0 || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => wake(), milliseconds).unref();
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#wake = wake;
      signal.addEventListener('abort', wake);
    });
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
