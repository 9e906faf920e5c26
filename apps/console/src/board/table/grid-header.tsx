import type { ColumnName } from '../../cases/column-names.ts';
import { message, useTexts } from '../../language/messages.ts';
import { SortHeading } from './sort-heading.tsx';

const TEXTS = { markAll: message('选择已显示的全部工单', 'Select all cases shown') };

interface GridHeaderProps {
  readonly columns: readonly ColumnName[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly marked: 'all' | 'some' | 'none';
  readonly onMarkAll: (marked: boolean) => void;
}

/** Headings, and the box that marks all rows that were read. */
export function GridHeader({ columns, sort, onSort, marked, onMarkAll }: GridHeaderProps) {
  const t = useTexts(TEXTS);
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" className="grid-headings" aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1}>
          <label className="case-checkbox">
            <input
              type="checkbox"
              aria-label={t.markAll}
              checked={marked === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = marked === 'some';
              }}
              onChange={({ target }) => onMarkAll(target.checked)}
            />
          </label>
        </div>
        {columns.map((column, at) => (
          <SortHeading key={column} column={column} index={at + 2} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}
