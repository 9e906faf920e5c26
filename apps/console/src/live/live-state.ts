import { useSyncExternalStore } from 'react';
import type { StreamState } from './live-stream.ts';

/** Whether what is shown follows what happens; `off` where nothing on the page does. */
export type LiveState = StreamState | 'off';

const streams = new Map<object, StreamState>();
const listeners = new Set<() => void>();

/** Says what a stream does; nothing when it is closed. */
export function tellState(stream: object, state: StreamState | undefined): void {
  if (state === undefined) streams.delete(stream);
  else streams.set(stream, state);
  for (const listener of listeners) listener();
}

function current(): LiveState {
  const states = [...streams.values()];
  const worst = (['reconnecting', 'connecting', 'live'] as const).find((state) => states.includes(state));
  return worst ?? 'off';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the live streams of the page do, the worst of them. */
export const useLiveState = (): LiveState => useSyncExternalStore(subscribe, current);
