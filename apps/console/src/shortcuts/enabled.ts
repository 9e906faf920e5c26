import { useSyncExternalStore } from 'react';

/** Where the choice is kept, for every tab of this browser. */
const KEPT = 'huiyin.shortcuts';
const OFF = 'off';

const listeners = new Set<() => void>();

/** Whether single keys do anything. Who speaks to the computer turns them off (WCAG 2.2, 2.1.4). */
export const areShortcutsEnabled = (): boolean => localStorage.getItem(KEPT) !== OFF;

export function enableShortcuts(enabled: boolean): void {
  if (enabled) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, OFF);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export const useShortcutsEnabled = (): boolean => useSyncExternalStore(subscribe, areShortcutsEnabled);
