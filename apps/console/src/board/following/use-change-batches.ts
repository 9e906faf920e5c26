import { useCallback, useEffect, useRef } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';

/** A live change of a list. */
export type Change = { readonly item: CaseItem } | { readonly id: string; readonly left: number };

/** Milliseconds in which changes are gathered: a rush is drawn once. */
const GATHERED = 100;

/** Hands on changes some at a time. @returns takes one. */
export function useChangeBatches(onChanges: (changes: readonly Change[]) => void): (change: Change) => void {
  const latest = useRef(onChanges);
  useEffect(() => {
    latest.current = onChanges;
  });
  const gathered = useRef<Change[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      gathered.current = [];
    },
    [],
  );
  return useCallback((change) => {
    gathered.current.push(change);
    timer.current ??= setTimeout(() => {
      const changes = gathered.current;
      gathered.current = [];
      timer.current = undefined;
      latest.current(changes);
    }, GATHERED);
  }, []);
}
