import { useEffect, useRef, useState } from 'react';
import type { At } from './use-at.ts';

/** How fast it can be played: facts a second. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Playback {
  readonly playing: boolean;
  /** At the end it begins again. */
  readonly toggle: () => void;
  readonly pause: () => void;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
}

/** Goes from fact to fact by itself until the last one. @param ready whether what is to be seen next is there. */
export function usePlayback({ revision, go, step }: At, last: number, ready: boolean): Playback {
  const [wanted, setWanted] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const playing = wanted && revision < last;
  const next = useRef(step);
  useEffect(() => {
    next.current = step;
  });
  useEffect(() => {
    if (!playing || !ready) return;
    const timer = setTimeout(() => next.current(1), 1_000 / speed);
    return () => clearTimeout(timer);
  }, [playing, ready, revision, speed]);
  return {
    playing,
    toggle: () => {
      if (!playing && revision >= last) go(0);
      setWanted(!playing);
    },
    pause: () => setWanted(false),
    speed,
    setSpeed,
  };
}
