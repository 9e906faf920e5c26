import { lazy, Suspense } from 'react';
import type { ColumnName } from '../cases/column-names.ts';
import { LookedAt } from '../cases/looked-at.ts';
import { ValueWords } from '../cases/value-words.tsx';
import type { Layout } from './board-address.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { pastOf } from './filter/days.ts';
import type { Request } from './following/request.ts';
import type { RowWork } from './row-props.ts';
import { useNarrow } from './use-narrow.ts';

const ColumnsBoard = lazy(() => import('./columns/columns-board.tsx'));
const TableBoard = lazy(() => import('./table/table-board.tsx'));

interface BoardContentProps extends Omit<RowWork, 'nameOf'> {
  readonly request: Request | undefined;
  readonly layout: Layout;
  readonly columns: readonly ColumnName[];
  readonly onSort: (sort: string) => void;
  readonly clear: (() => void) | undefined;
}

/** The cases themselves. Another question is another board: nothing of the one before is held. */
export function BoardContent({ request, layout, columns, onSort, clear, ...work }: BoardContentProps) {
  const narrow = useNarrow();
  const waiting = <BoardSkeleton layout={layout} />;
  if (!request) return waiting;
  const key = JSON.stringify(request);
  return (
    <LookedAt value={pastOf(request.filter.asOf)}>
      <ValueWords>
        <Suspense fallback={waiting}>
          {layout === 'columns' ? (
            <ColumnsBoard key={key} request={request} narrow={narrow} clear={clear} {...work} />
          ) : (
            <TableBoard
              key={key}
              request={request}
              narrow={narrow}
              columns={columns}
              onSort={onSort}
              clear={clear}
              {...work}
            />
          )}
        </Suspense>
      </ValueWords>
    </LookedAt>
  );
}
