import { useEffect, type RefObject } from 'react';

/** Where lists were left, by place; as long as the tab lives. */
const kept = new Map<string, { readonly left: number; readonly top: number }>();

/** Comes back to where one had scrolled to, when one comes back to a list. */
export function useKeptScroll(box: RefObject<HTMLElement | null>, place: string): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const before = kept.get(place);
    if (before) element.scrollTo(before);
    const keep = () => kept.set(place, { left: element.scrollLeft, top: element.scrollTop });
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [box, place]);
}
