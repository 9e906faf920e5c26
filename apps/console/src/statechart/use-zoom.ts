import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Point, Rectangle } from './layout.ts';
import type { Size } from './use-room.ts';

/** Smallest and biggest scale; 1: as big as it was laid out. */
const LEAST = 0.25;
const MOST = 2.5;
/** One press of a button. */
export const ZOOM_STEP = 1.25;

/** Text can still be read at this scale: what doesn’t fit then is scrolled to. */
export const READABLE = 0.7;

const bounded = (scale: number): number => Math.min(MOST, Math.max(LEAST, scale));

/**
 * Shows something big in a box that scrolls, at a scale that can be changed about a point of the box. Until it is, everything is as
 * wide as the box, but not smaller than can be read.
 *
 * @param whole its size at scale 1, pixels.
 */
export function useZoom(box: RefObject<HTMLDivElement | null>, room: Size | undefined, whole: Size) {
  const [chosen, setChosen] = useState<number>();
  const across = room && whole.width > 0 ? room.width / whole.width : 1;
  const scale = chosen ?? Math.min(1, Math.max(READABLE, across));
  const shown = useRef(scale);
  const scrollTo = useRef<{ readonly left: number; readonly top: number }>(undefined);
  useLayoutEffect(() => {
    shown.current = scale;
    if (scrollTo.current) box.current?.scrollTo(scrollTo.current);
    scrollTo.current = undefined;
  }, [box, scale]);

  /** Keeps in place what is at that point of the box; its middle, if none is given. */
  const zoom = useCallback(
    (factor: number, at?: Point) => {
      const element = box.current;
      if (!element) return;
      const { x, y } = at ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 };
      const next = bounded(shown.current * factor);
      const { left, top } = scrollTo.current ?? { left: element.scrollLeft, top: element.scrollTop };
      scrollTo.current = {
        left: ((left + x) * next) / shown.current - x,
        top: ((top + y) * next) / shown.current - y,
      };
      shown.current = next;
      setChosen(next);
    },
    [box],
  );

  /** Shows all of it, however small. */
  const fit = useCallback(() => {
    const element = box.current;
    if (!element || whole.height === 0) return;
    setChosen(bounded(Math.min(1, element.clientWidth / whole.width, element.clientHeight / whole.height)));
  }, [box, whole.width, whole.height]);

  /** Brings a rectangle, given as it is at scale 1, to the middle of the box; not if it’s in sight and only has to be seen. */
  const centre = useCallback(
    ({ x, y, width, height }: Rectangle, unlessSeen = false) => {
      const element = box.current;
      if (!element) return;
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
      const left = x * shown.current;
      const top = y * shown.current;
      const wide = width * shown.current;
      const high = height * shown.current;
      const seen =
        left >= scrollLeft &&
        top >= scrollTop &&
        left + wide <= scrollLeft + clientWidth &&
        top + high <= scrollTop + clientHeight;
      if (seen && unlessSeen) return;
      element.scrollTo({ left: left + (wide - clientWidth) / 2, top: top + (high - clientHeight) / 2 });
    },
    [box],
  );

  return { scale, zoom, fit, centre };
}
