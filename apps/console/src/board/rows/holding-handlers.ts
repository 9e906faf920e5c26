import type { FocusEvent, PointerEvent, UIEvent } from 'react';
import type { Holding } from './use-held-rows.ts';

/** Scrolled so far, a list isn’t at its top any more; pixels. */
const AWAY = 8;

/** What a list does to be held while somebody is in it: props of the element that scrolls. */
export const holdingHandlers = ({ hold, letGo }: Pick<Holding, 'hold' | 'letGo'>) => ({
  // A finger doesn’t hover: what it touches, it also scrolls or opens.
  onPointerEnter: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && hold('pointer'),
  onPointerLeave: () => letGo('pointer'),
  onFocus: () => hold('focus'),
  onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
    !currentTarget.contains(relatedTarget) && letGo('focus'),
  onScroll: ({ currentTarget }: UIEvent) =>
    currentTarget.scrollTop > AWAY ? hold('scroll') : letGo('scroll'),
});
