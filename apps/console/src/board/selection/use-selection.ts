import { useCallback, useMemo, useState } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';
import { extendedTo, NOTHING, toggled, withAll, withoutAll } from './selection.ts';

/** The cases that somebody has marked, and ways to mark. */
export interface Selecting {
  readonly items: ReadonlyMap<string, CaseItem>;
  readonly toggle: (item: CaseItem) => void;
  /** Marks all between the case marked last and this one. */
  readonly extend: (item: CaseItem, shown: readonly CaseItem[]) => void;
  readonly setAll: (items: readonly CaseItem[], marked: boolean) => void;
  readonly clear: () => void;
}

export function useSelection(): Selecting {
  const [selection, setSelection] = useState(NOTHING);
  const toggle = useCallback((item: CaseItem) => setSelection((before) => toggled(before, item)), []);
  const extend = useCallback(
    (item: CaseItem, shown: readonly CaseItem[]) => setSelection((before) => extendedTo(before, item, shown)),
    [],
  );
  const setAll = useCallback(
    (items: readonly CaseItem[], marked: boolean) =>
      setSelection((before) => (marked ? withAll(before, items) : withoutAll(before, items))),
    [],
  );
  const clear = useCallback(() => setSelection(NOTHING), []);
  const { items } = selection;
  return useMemo(() => ({ items, toggle, extend, setAll, clear }), [items, toggle, extend, setAll, clear]);
}
