import { lazy, Suspense } from 'react';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { usePeople } from '../../people/use-people.ts';
import { BoardSkeleton } from '../board-skeleton.tsx';
import type { Request } from '../following/request.ts';
import { useBoardColumns } from '../following/use-board-columns.ts';
import { NoMatches } from '../no-matches.tsx';
import type { RowWork } from '../row-props.ts';
import { BoardColumnsView } from './board-columns-view.tsx';

const OneColumn = lazy(() => import('./one-column.tsx'));

interface ColumnsBoardProps extends Omit<RowWork, 'nameOf'> {
  readonly request: Request;
  readonly narrow: boolean;
  /** Takes all filters away; undefined where there are none. */
  readonly clear: (() => void) | undefined;
}

/** A process’s cases in columns, live. */
export default function ColumnsBoard({ request, narrow, clear, ...work }: ColumnsBoardProps) {
  const { columns, readMore, error, refetch } = useBoardColumns(request);
  const people = columns?.flatMap(({ list }) => list.items.map(({ assignee }) => assignee)) ?? [];
  const nameOf = usePeople(people);
  if (error && !columns) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!columns) return <BoardSkeleton layout="columns" />;
  if (clear && columns.every(({ count }) => count === 0)) return <NoMatches clear={clear} />;
  const shown = { columns, sort: request.sort, readMore, nameOf, place: JSON.stringify(request), ...work };
  if (!narrow) return <BoardColumnsView {...shown} />;
  return (
    <Suspense fallback={<BoardSkeleton layout="columns" />}>
      <OneColumn {...shown} />
    </Suspense>
  );
}
