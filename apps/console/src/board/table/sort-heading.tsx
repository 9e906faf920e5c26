import CaretDownOutlined from '@ant-design/icons/CaretDownOutlined';
import CaretUpOutlined from '@ant-design/icons/CaretUpOutlined';
import { COLUMNS, sortOf, type ColumnName } from '../../cases/column-names.ts';
import { useLabel } from '../../language/language-context.tsx';

interface SortHeadingProps {
  readonly column: ColumnName;
  readonly index: number;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** The heading of a column, which sorts by it where the API can: once more turns the order round. */
export function SortHeading({ column, index, sort, onSort }: SortHeadingProps) {
  const label = useLabel()(COLUMNS[column].label);
  const by = sortOf(column);
  const ascends = sort === by;
  const descends = sort === `-${by}`;
  const direction = ascends ? 'ascending' : descends ? 'descending' : 'none';
  return (
    <div role="columnheader" aria-colindex={index} {...(by && { 'aria-sort': direction })}>
      {by === undefined ? (
        label
      ) : (
        <button type="button" onClick={() => onSort(ascends ? `-${by}` : by)}>
          {label}
          {ascends && <CaretUpOutlined aria-hidden />}
          {descends && <CaretDownOutlined aria-hidden />}
        </button>
      )}
    </div>
  );
}
