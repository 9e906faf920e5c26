/** Time as groups know it; a part of its own, so that a test can let it pass, or stand still. */
export interface Timer {
  /** Milliseconds of a clock that never goes back, whatever is done to the computer's. */
  now(): number;
  /** Calls back after so many milliseconds, unless it's called off by what this returns. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Longer delays overflow what Node counts with. */
const LONGEST = 2 ** 31 - 1;

export const SYSTEM_TIMER: Timer = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timeout = setTimeout(callback, Math.min(milliseconds, LONGEST));
    return () => clearTimeout(timeout);
  },
};

/** Waits so many milliseconds, or until the signal. */
export function delay(timer: Timer, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      callOff();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const callOff = timer.after(milliseconds, done);
    signal.addEventListener('abort', done);
  });
}
