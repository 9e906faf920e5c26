import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Tells the style sheet how far down an element begins, as `--board-top`, so that it can take the rest of the window. */
export function useRestOfHeight(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const element = box.current;
      if (!element) return;
      const top = element.getBoundingClientRect().top + window.scrollY;
      element.style.setProperty('--board-top', `${Math.round(top)}px`);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  return box;
}
