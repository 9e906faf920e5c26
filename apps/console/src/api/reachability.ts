const listeners = new Set<() => void>();
let reachable = true;

/** Whether the service could be reached when it was last tried. Only requests tell: a shop’s network may end before the service does. */
export const isReachable = (): boolean => reachable;

/** Notes how a request went. */
export function noteReachable(now: boolean): void {
  if (now === reachable) return;
  reachable = now;
  for (const listener of listeners) listener();
}

/** @returns what ends it. */
export function onReachable(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
