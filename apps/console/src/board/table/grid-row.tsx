import { memo } from 'react';
import { CaseCell } from '../../cases/case-cell.tsx';
import type { CaseItem } from '../../cases/case-item.ts';
import type { ColumnName } from '../../cases/column-names.ts';
import { CaseCheckbox } from '../case-checkbox.tsx';
import { useRecentChange } from '../following/recent-changes.ts';
import { rowId } from '../row-props.ts';
import type { Row } from '../rows/held-rows.ts';

interface GridRowProps {
  readonly row: Row;
  readonly index: number;
  /** Pixels from the top of all rows. */
  readonly top: number;
  readonly columns: readonly ColumnName[];
  readonly marked: boolean;
  readonly active: boolean;
  readonly nameOf: (id: string | undefined) => string;
  readonly onActivate: (id: string) => void;
  readonly onToggle: (item: CaseItem) => void;
  readonly onExtend: (item: CaseItem) => void;
}

/** A case in the table. Rows of thousands scroll by: one that says the same isn’t made again. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, columns, marked, active, nameOf, onActivate, onToggle, onExtend } = props;
  const { item, gone } = row;
  const changed = useRecentChange(item.id);
  return (
    <div
      role="row"
      id={rowId(item.id)}
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={marked}
      data-overdue={item.overdue}
      data-active={active}
      data-gone={gone}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onActivate(item.id)}
    >
      <div role="gridcell" aria-colindex={1}>
        <CaseCheckbox
          item={item}
          marked={marked}
          onToggle={() => onToggle(item)}
          onExtend={() => onExtend(item)}
          untabbed
        />
      </div>
      {columns.map((column, at) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={at + 2}
          data-column={column}
          data-changed={changed?.has(column)}
        >
          <CaseCell item={item} column={column} nameOf={nameOf} untabbed />
        </div>
      ))}
    </div>
  );
});
