import { useEffect } from 'react';
import { areShortcutsEnabled } from './enabled.ts';
import { isForPage } from './is-for-page.ts';
import { keyName } from './key-name.ts';
import { shortcuts } from './registry.ts';
import { press, type Begun } from './sequence.ts';

/** Makes shortcuts work: one listener for all of them. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let begun: Begun | undefined;
    const listen = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      const key = keyName(event);
      if (key !== 'Escape' && !areShortcutsEnabled()) return;
      const offered = shortcuts();
      const outcome = press(
        begun,
        key,
        event.timeStamp,
        offered.map(({ keys }) => keys),
      );
      begun = outcome.begun;
      if (outcome.completed === undefined) return;
      event.preventDefault();
      offered.find(({ keys }) => keys === outcome.completed)?.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
