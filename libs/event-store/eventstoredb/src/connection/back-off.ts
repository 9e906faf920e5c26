/** How long to wait between attempts, in milliseconds. */
export interface BackOffSettings {
  readonly first: number;
  readonly longest: number;
}

const SETTINGS: BackOffSettings = { first: 50, longest: 5_000 };

/**
 * Waits twice as long after each attempt, up to a limit; less by a random part of a half, so that all the clients of
 * a server that restarted don't come back at once.
 */
export class BackOff {
  readonly #settings: BackOffSettings;
  #attempts = 0;

  constructor(settings: BackOffSettings = SETTINGS) {
    this.#settings = settings;
  }

  /** Milliseconds until the next attempt. */
  next(): number {
    const { first, longest } = this.#settings;
    const whole = Math.min(longest, first * 2 ** this.#attempts++);
    return whole * (0.5 + Math.random() / 2);
  }

  /** An attempt went well. */
  reset(): void {
    this.#attempts = 0;
  }
}

/** Resolves after so many milliseconds, or when the signal is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
