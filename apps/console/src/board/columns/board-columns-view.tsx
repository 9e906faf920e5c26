import { useCallback, useRef, useState } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';
import type { RowWork } from '../row-props.ts';
import type { BoardColumn as Column } from '../rows/board-columns.ts';
import { caseOrder } from '../rows/case-order.ts';
import { useKeptScroll } from '../use-kept-scroll.ts';
import { BoardColumn } from './board-column.tsx';
import { FoldedColumn } from './folded-column.tsx';
import './board-columns.css';

interface BoardColumnsViewProps extends RowWork {
  readonly columns: readonly Column[];
  readonly sort: string;
  readonly readMore: (state: string) => Promise<void>;
  /** Under which the places that one has scrolled to are kept. */
  readonly place: string;
}

/** The board: a column for each state. Those without cases are folded at first, and stay so when one comes: nothing moves by itself. */
export function BoardColumnsView({
  columns,
  sort,
  readMore,
  place,
  onShown,
  ...work
}: BoardColumnsViewProps) {
  const box = useRef<HTMLDivElement>(null);
  useKeptScroll(box, place);
  const [folded, setFolded] = useState(
    () => new Set(columns.filter(({ count }) => count === 0).map(({ state }) => state)),
  );
  const [order] = useState(() => caseOrder(sort));
  const shown = useRef(new Map<string, readonly CaseItem[]>());
  const states = columns.map(({ state }) => state).join();
  const tell = useCallback(
    (state: string, items: readonly CaseItem[]) => {
      shown.current.set(state, items);
      onShown(states.split(',').flatMap((each) => shown.current.get(each) ?? []));
    },
    [states, onShown],
  );
  const fold = (state: string, isFolded: boolean) => {
    if (isFolded) tell(state, []);
    setFolded((before) => {
      const next = new Set(before);
      if (isFolded) next.add(state);
      else next.delete(state);
      return next;
    });
  };
  return (
    <div ref={box} className="board-columns">
      {columns.map((column) =>
        folded.has(column.state) ? (
          <FoldedColumn key={column.state} column={column} unfold={() => fold(column.state, false)} />
        ) : (
          <BoardColumn
            key={column.state}
            column={column}
            order={order}
            readMore={readMore}
            fold={() => fold(column.state, true)}
            place={`${place}/${column.state}`}
            onShown={tell}
            {...work}
          />
        ),
      )}
    </div>
  );
}
