import { useId, type ReactNode } from 'react';

interface FigureTableProps {
  /** What the table tells, for who doesn’t see what stands around it. */
  readonly caption?: string;
  /** In place of a caption: the ids of what is written above. */
  readonly labelledBy?: string;
  /** Whether its cells are coloured by their values. */
  readonly heat?: boolean;
  /** The rows of its head. */
  readonly head: ReactNode;
  /** Its bodies. */
  readonly children: ReactNode;
}

/** A table of figures in a box that scrolls by itself, by keys too, so that the page never does sideways. */
export function FigureTable({ caption, labelledBy, heat = false, head, children }: FigureTableProps) {
  const id = useId();
  return (
    <div className="figure-table-box" role="region" aria-labelledby={labelledBy ?? id} tabIndex={0}>
      <table className={heat ? 'figure-table heat' : 'figure-table'}>
        {caption !== undefined && (
          <caption id={id} className="only-heard">
            {caption}
          </caption>
        )}
        <thead>{head}</thead>
        {children}
      </table>
    </div>
  );
}

interface HeadRowProps<T> {
  /** What stands in the first column. */
  readonly first: string;
  readonly columns: readonly T[];
  readonly keyOf: (column: T) => string;
  readonly nameOf: (column: T) => string;
}

/** A head of one row: a name for the first column, and one for each group. */
export function HeadRow<T>({ first, columns, keyOf, nameOf }: HeadRowProps<T>) {
  return (
    <tr>
      <th scope="col">{first}</th>
      {columns.map((column) => (
        <th key={keyOf(column)} scope="col">
          {nameOf(column)}
        </th>
      ))}
    </tr>
  );
}
