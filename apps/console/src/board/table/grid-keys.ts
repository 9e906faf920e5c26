import type { KeyboardEvent } from 'react';

/** What keys do in a grid whose rows are gone through by them. */
export interface GridMoves {
  readonly move: (by: number) => void;
  readonly toEnd: (last: boolean) => void;
  readonly mark: (extend: boolean) => void;
  readonly markAll: () => void;
  readonly open: () => void;
}

/** Rows that Page Up and Page Down pass. */
const PAGE = 15;

/** The keys of a grid, as WAI-ARIA names them. */
export function pressInGrid(event: KeyboardEvent, moves: GridMoves): void {
  const { key, shiftKey, ctrlKey, metaKey, target, currentTarget } = event;
  // Headings and boxes inside have keys of their own.
  if (target !== currentTarget) return;
  const run = actionOf(key, shiftKey, ctrlKey || metaKey, moves);
  if (!run) return;
  event.preventDefault();
  run();
}

function actionOf(key: string, shift: boolean, control: boolean, moves: GridMoves): (() => void) | undefined {
  if (control) return key === 'a' ? moves.markAll : undefined;
  switch (key) {
    case 'ArrowDown':
      return () => moves.move(1);
    case 'ArrowUp':
      return () => moves.move(-1);
    case 'PageDown':
      return () => moves.move(PAGE);
    case 'PageUp':
      return () => moves.move(-PAGE);
    case 'Home':
      return () => moves.toEnd(false);
    case 'End':
      return () => moves.toEnd(true);
    case ' ':
      return () => moves.mark(shift);
    case 'Enter':
      return moves.open;
    default:
      return undefined;
  }
}
