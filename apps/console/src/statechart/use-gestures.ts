import { useEffect, type RefObject } from 'react';
import type { Point } from './layout.ts';

/** How much one notch of the wheel changes the scale. */
const WHEEL = 0.0025;
/** Pixels that the mouse has to move before it drags instead of clicking. */
const DRAGS = 4;

type Zoom = (factor: number, at: Point) => void;

/**
 * On a box that scrolls: Ctrl and wheel, or two fingers, change the scale; dragging with the mouse moves what is shown. One finger
 * and the wheel alone scroll, as everywhere.
 *
 * @param zoom stays the same function.
 */
export function useGestures(box: RefObject<HTMLDivElement | null>, zoom: Zoom): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const pointers = new Map<number, PointerEvent>();
    const inBox = (x: number, y: number) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: x - left, y: y - top };
    };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * WHEEL), inBox(event.clientX, event.clientY));
    };
    let dragging = false;
    let begun = { x: 0, y: 0 };
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      pointers.set(event.pointerId, event);
      begun = { x: event.clientX, y: event.clientY };
      dragging = false;
    };
    const move = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
      if (other) {
        const far = (one: PointerEvent) =>
          Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
        const middle = inBox((event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
        if (far(before) > 0) zoom(far(event) / far(before), middle);
      } else if (event.pointerType === 'mouse') {
        dragging ||= Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > DRAGS;
        if (dragging) element.scrollBy(before.clientX - event.clientX, before.clientY - event.clientY);
      }
      pointers.set(event.pointerId, event);
    };
    const up = (event: PointerEvent) => pointers.delete(event.pointerId);
    /** The end of dragging is no click on what lies under the mouse. */
    const click = (event: MouseEvent) => {
      if (dragging) event.stopPropagation();
      dragging = false;
    };
    const off = new AbortController();
    const { signal } = off;
    element.addEventListener('wheel', wheel, { passive: false, signal });
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('click', click, { capture: true, signal });
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', up, { signal });
    return () => off.abort();
  }, [box, zoom]);
}
