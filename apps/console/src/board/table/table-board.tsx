import { useCallback, useRef, useState } from 'react';
import type { ColumnName } from '../../cases/column-names.ts';
import { useNotify } from '../../feedback/use-notify.ts';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { usePeople } from '../../people/use-people.ts';
import { BoardSkeleton } from '../board-skeleton.tsx';
import type { Request } from '../following/request.ts';
import { useCaseList } from '../following/use-case-list.ts';
import { NoMatches } from '../no-matches.tsx';
import type { RowWork } from '../row-props.ts';
import { caseOrder } from '../rows/case-order.ts';
import { useHeldRows } from '../rows/use-held-rows.ts';
import { CaseGrid } from './case-grid.tsx';

interface TableBoardProps extends Omit<RowWork, 'nameOf'> {
  readonly request: Request;
  readonly narrow: boolean;
  readonly columns: readonly ColumnName[];
  readonly onSort: (sort: string) => void;
  readonly clear: (() => void) | undefined;
}

/** Cases in a table, live; more of them are read as one scrolls. */
export default function TableBoard({ request, narrow, columns, onSort, clear, ...work }: TableBoardProps) {
  const { list, total, readMore, error, refetch } = useCaseList(request);
  const [order] = useState(() => caseOrder(request.sort));
  const items = list?.items ?? NO_ITEMS;
  const holding = useHeldRows(items, order);
  const nameOf = usePeople(items.map(({ assignee }) => assignee));
  const reading = useRef(false);
  const { failed } = useNotify();
  const { alsoHold } = holding;
  const onWanted = useCallback(
    (rows: number) => {
      if (reading.current) return;
      reading.current = true;
      void readMore(rows)
        .then((more) => alsoHold(more))
        .catch(failed)
        .finally(() => (reading.current = false));
    },
    [readMore, alsoHold, failed],
  );
  if (error && !list) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!list) return <BoardSkeleton layout="table" />;
  if (items.length === 0 && holding.rows.length === 0) return <NoMatches clear={clear} />;
  return (
    <CaseGrid
      holding={holding}
      total={total}
      columns={columns}
      sort={request.sort}
      onSort={onSort}
      narrow={narrow}
      onWanted={onWanted}
      place={JSON.stringify(request)}
      nameOf={nameOf}
      {...work}
    />
  );
}

const NO_ITEMS: readonly never[] = [];
