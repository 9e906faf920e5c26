import { useEffect, useRef } from 'react';
import { register, type Shortcut } from './registry.ts';

/**
 * Offers a shortcut while the component is shown; `?` lists it.
 *
 * @param offered whether it does anything at present; what doesn’t isn’t listed
 */
export function useShortcut(shortcut: Omit<Shortcut, 'run'>, run: () => void, offered = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { keys, label, scope = 'page' } = shortcut;
  useEffect(
    () => (offered ? register({ keys, label, scope, run: () => latest.current() }) : undefined),
    [keys, label, scope, offered],
  );
}
