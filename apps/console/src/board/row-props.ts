import type { CaseItem } from '../cases/case-item.ts';
import type { Selecting } from './selection/use-selection.ts';

/** What rows and cards have to do with whoever works on them. */
export interface RowWork {
  readonly selecting: Selecting;
  /** The case that keys act on. */
  readonly active: string | undefined;
  readonly activate: (id: string) => void;
  /** Reads a person’s name. */
  readonly nameOf: (id: string | undefined) => string;
  /** Tells which cases are shown, in order, whenever that changes: keys go through them. */
  readonly onShown: (items: readonly CaseItem[]) => void;
}

/** The id of the element that shows a case. */
export const rowId = (id: string): string => `case-${id}`;
