import { createContext, useContext } from 'react';
import { useNow } from './use-now.ts';

/** The moment as of which cases are shown, epoch milliseconds; undefined: as of now. */
export const LookedAt = createContext<number | undefined>(undefined);

/** The moment that deadlines are judged at: now, which turns, or the past that is looked at, which doesn’t. */
export function useJudgedAt(step: number): number {
  const past = useContext(LookedAt);
  const now = useNow(step);
  return past ?? now;
}
