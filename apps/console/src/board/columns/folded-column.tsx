import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { BoardColumn } from '../rows/board-columns.ts';

const TEXTS = {
  unfold: message('展开', 'Unfold'),
};

interface FoldedColumnProps {
  readonly column: BoardColumn;
  readonly unfold: () => void;
}

/** A column that takes no room: what it is, and how many are in it. */
export function FoldedColumn({ column, unfold }: FoldedColumnProps) {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const label = useLabel()(column.label, column.state);
  const count = number(column.count);
  return (
    <button
      type="button"
      className="board-folded"
      data-filled={column.count > 0}
      title={t.unfold}
      aria-expanded={false}
      onClick={unfold}
    >
      <span className="board-folded-label">{label}</span>
      <span className="board-column-count">{count}</span>
    </button>
  );
}
