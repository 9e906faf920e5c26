import { useCallback, useMemo, useRef, useState } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';
import type { CaseOrder } from './case-order.ts';
import { heldRows, type Row } from './held-rows.ts';

/** Why rows mustn’t move: somebody points at one, has the focus in one, or has scrolled away from the top. */
type Reason = 'pointer' | 'focus' | 'scroll';

/** Rows that don’t move under somebody’s hands. */
export interface Holding {
  readonly rows: readonly Row[];
  /** Changes that wait until the rows may move. */
  readonly waiting: number;
  readonly hold: (reason: Reason) => void;
  readonly letGo: (reason: Reason) => void;
  /** Shows the list as it is, at once. */
  readonly catchUp: () => void;
  /** More of the list was read: it is held too. */
  readonly alsoHold: (more: readonly CaseItem[]) => void;
}

/** Holds the rows of a list while somebody is among them. */
export function useHeldRows(latest: readonly CaseItem[], order: CaseOrder): Holding {
  const [held, setHeld] = useState<readonly CaseItem[]>();
  const reasons = useRef(new Set<Reason>());
  const shown = useMemo(() => heldRows(held, latest, order), [held, latest, order]);
  const hold = (reason: Reason) => {
    reasons.current.add(reason);
    setHeld((before) => before ?? latest);
  };
  const letGo = useCallback((reason: Reason) => {
    reasons.current.delete(reason);
    if (reasons.current.size === 0) setHeld(undefined);
  }, []);
  const catchUp = () => setHeld((before) => before && latest);
  const alsoHold = useCallback((more: readonly CaseItem[]) => {
    setHeld((before) => {
      if (!before) return before;
      const known = new Set(before.map(({ id }) => id));
      return [...before, ...more.filter(({ id }) => !known.has(id))];
    });
  }, []);
  return { ...shown, hold, letGo, catchUp, alsoHold };
}
