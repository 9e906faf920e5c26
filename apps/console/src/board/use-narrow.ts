import { useSyncExternalStore } from 'react';

/** As the style sheets of the board say it. */
const query = window.matchMedia('(max-width: 700px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether there is room for one thing at a time only: a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
