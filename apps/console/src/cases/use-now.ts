import { useSyncExternalStore } from 'react';

/** One clock for all that counts down: its listeners are called together, once a second. */
const listeners = new Set<() => void>();
let now = Date.now();
let ticking: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** The time, epoch milliseconds, turning once every `step` milliseconds: what needs minutes isn’t drawn every second. */
export const useNow = (step = 1_000): number =>
  useSyncExternalStore(subscribe, () => Math.floor(now / step) * step);
