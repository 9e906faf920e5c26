import { useSyncExternalStore } from 'react';
import type { ColumnName } from '../../cases/column-names.ts';

/** How long a change stands out, milliseconds. */
const STANDS_OUT = 3_000;

const recent = new Map<string, ReadonlySet<ColumnName>>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lets changes stand out for a moment: which columns of which cases. */
export function standOut(changes: ReadonlyMap<string, ReadonlySet<ColumnName>>): void {
  for (const [id, columns] of changes) recent.set(id, columns);
  tell();
  setTimeout(() => {
    for (const [id, columns] of changes) if (recent.get(id) === columns) recent.delete(id);
    tell();
  }, STANDS_OUT);
}

/** The columns of a case that stand out just now. */
export const useRecentChange = (id: string): ReadonlySet<ColumnName> | undefined =>
  useSyncExternalStore(subscribe, () => recent.get(id));
