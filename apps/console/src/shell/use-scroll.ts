import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** How far down one was, by visit: as long as the tab isn’t loaded anew. */
const positions = new Map<string, number>();

/** Milliseconds within which a page is as long as it was. */
const PATIENCE = 1_000;

/** Comes back to a height as soon as the page is long enough. @returns what gives it up */
function comeBackTo(height: number): () => void {
  const until = performance.now() + PATIENCE;
  let frame = 0;
  const attempt = () => {
    window.scrollTo(0, height);
    if (Math.abs(window.scrollY - height) > 1 && performance.now() < until)
      frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

/** Another page begins at its top; going back comes to where one was. */
export function useScroll(): void {
  const { key, pathname } = useLocation();
  const back = useNavigationType() === 'POP';
  const visit = useRef({ key, back });
  useLayoutEffect(() => {
    visit.current = { key, back };
  });
  // What changes in the query part only is the same page.
  useLayoutEffect(() => {
    const height = visit.current.back ? positions.get(visit.current.key) : 0;
    return height === undefined ? undefined : comeBackTo(height);
  }, [pathname]);
  useEffect(() => {
    const note = () => positions.set(key, window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [key]);
}
