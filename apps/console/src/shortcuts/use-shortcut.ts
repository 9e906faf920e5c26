import { useEffect, useRef } from 'react';
import { register, type Shortcut } from './registry.ts';

/** Offers a shortcut while the component is shown; `?` lists it. */
export function useShortcut(shortcut: Omit<Shortcut, 'run'>, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { keys, label } = shortcut;
  useEffect(() => register({ keys, label, run: () => latest.current() }), [keys, label]);
}
