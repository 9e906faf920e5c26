import { useSyncExternalStore, type RefObject } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Shows one element on the whole screen; `toggle` is undefined where the browser can’t. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const full = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  const toggle = () => {
    if (full) void document.exitFullscreen();
    else void element.current?.requestFullscreen();
  };
  return { full, toggle: document.fullscreenEnabled ? toggle : undefined };
}
