/** Milliseconds between two tries: the first, and the longest. */
export interface Retry {
  readonly first: number;
  readonly most: number;
}

const RETRY: Retry = { first: 100, most: 15_000 };

/** Rests between tries, longer each time, so that what is recovering isn't overrun; by chance, so that not all try at once. */
export class BackOff {
  #next: number;

  constructor(private readonly retry: Retry = RETRY) {
    this.#next = retry.first;
  }

  /** After a success. */
  reset(): void {
    this.#next = this.retry.first;
  }

  /** Resolves after the rest, or with the signal. */
  async rest(signal: AbortSignal): Promise<void> {
    const time = this.#next * (0.5 + Math.random() / 2);
    this.#next = Math.min(this.#next * 2, this.retry.most);
    await rest(time, signal);
  }
}

/**
 * Resolves after so many milliseconds, or with the signal.
 *
 * @param holds whether the process has to stay for it.
 */
export async function rest(milliseconds: number, signal: AbortSignal, holds = true): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    if (!holds) timer.unref();
    signal.addEventListener('abort', over);
  });
}
