import { useEffect, useState } from 'react';
import { message } from '../language/messages.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import type { At } from './use-at.ts';
import type { Playback } from './use-playback.ts';

const BACK = { keys: 'ArrowLeft', label: message('上一步', 'One step back') };
const ON = { keys: 'ArrowRight', label: message('下一步', 'One step on') };
const FIRST = { keys: 'Home', label: message('第一步', 'First step') };
const LAST = { keys: 'End', label: message('最后一步', 'Last step') };
const PLAY = { keys: ' ', label: message('播放或暂停', 'Play or pause') };

/** Stepping by keyboard. Who steps by hand doesn’t want it to go on by itself. */
export function useSteering({ go, step }: At, last: number, { toggle, pause }: Playback): void {
  const byHand = (steer: () => void) => () => {
    pause();
    steer();
  };
  useShortcut(
    BACK,
    byHand(() => step(-1)),
  );
  useShortcut(
    ON,
    byHand(() => step(1)),
  );
  useShortcut(
    FIRST,
    byHand(() => go(0)),
  );
  useShortcut(
    LAST,
    byHand(() => go(last)),
  );
  useShortcut(PLAY, toggle, !useControlHasFocus());
}

/** What takes the space bar for itself. */
const CONTROLS = 'a, button, input, select, summary, [role=button], [role=combobox], [role=tab]';

/** Whether the focus is on something that the space bar presses. */
function useControlHasFocus(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    const look = () => setHas(document.activeElement?.matches(CONTROLS) ?? false);
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, []);
  return has;
}
