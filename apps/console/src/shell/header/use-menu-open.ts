import { useCallback, useRef, useState, type RefObject } from 'react';

interface MenuOpen {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What opens the menu. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** A menu that is open from the beginning, because it was loaded to be. Closed, it gives the focus back to its button. */
export function useMenuOpen(): MenuOpen {
  const [open, setOpen] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  const onOpenChange = useCallback((next: boolean) => {
    setOpen(next);
    // Not before the key has done what it does: Enter would press the button.
    if (!next) setTimeout(() => giveBack(button.current));
  }, []);
  return { open, onOpenChange, button };
}

/** Gives a button the focus, unless somebody has put it elsewhere meanwhile. */
function giveBack(button: HTMLButtonElement | null): void {
  const { activeElement } = document;
  const inMenu = activeElement?.closest('[role=menu]');
  if (inMenu || activeElement === null || activeElement === document.body) button?.focus();
}
