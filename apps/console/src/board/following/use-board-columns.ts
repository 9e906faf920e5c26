import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readAt } from '../../api/read.ts';
import { addressOf, type Words } from '../../api/route.ts';
import {
  columnsOf,
  withCaseOnBoard,
  withCounts,
  withoutCaseOnBoard,
  type BoardColumn,
} from '../rows/board-columns.ts';
import { withPage } from '../rows/case-list.ts';
import { caseOrder } from '../rows/case-order.ts';
import type { Request } from './request.ts';
import { useFollowed } from './use-followed.ts';

/** Cards of a column that are read at once, and at most when a board is read again. */
const CARDS = 20;
const MOST_CARDS = 200;
/** Cases become overdue by time alone: counts are read again so often, milliseconds. */
const COUNTED_AGAIN = 60_000;

const readBoard = (words: Words<'/api/board'>, signal: AbortSignal) =>
  readAt('/api/board', addressOf('/api/board', words), signal);

const itemsOf = (columns: readonly BoardColumn[]) => columns.flatMap(({ list }) => list.items);

/** The columns of a process’s board, kept up to date. */
export function useBoardColumns({ filter, sort }: Request) {
  const client = useQueryClient();
  const order = caseOrder(sort);
  const key = ['board', filter, sort] as const;
  const countKey = ['board-counts', filter] as const;
  const live = filter.asOf === undefined;
  const board = useFollowed<readonly BoardColumn[]>({
    key,
    filter: { ...filter, final: 'false' },
    live,
    read: async (signal, after, before = []) => {
      const longest = Math.max(CARDS, ...before.map(({ list }) => list.items.length));
      const cards = { cards: String(Math.min(longest, MOST_CARDS)), sort };
      const since = { ...(after !== undefined && { after: String(after) }) };
      const { columns } = await readBoard({ ...filter, ...cards, ...since }, signal);
      return columnsOf(columns);
    },
    itemsOf,
    withChange: (columns, change) =>
      'item' in change
        ? withCaseOnBoard(columns, change.item, order)
        : withoutCaseOnBoard(columns, change.id, change.left),
    onSettled: () => void client.invalidateQueries({ queryKey: countKey, exact: true }),
  });
  const counted = useQuery({
    queryKey: countKey,
    queryFn: async ({ signal }) => (await readBoard({ ...filter, cards: '0' }, signal)).columns,
    enabled: live && board.data !== undefined,
    refetchInterval: COUNTED_AGAIN,
  });
  const columns = board.data && counted.data ? withCounts(board.data, counted.data) : board.data;
  const readMore = async (state: string) => {
    const next = board.data?.find((column) => column.state === state)?.list.next;
    if (next === undefined) return;
    const page = { state, final: 'false', sort, limit: '50', cursor: next };
    const read = await readAt('/api/cases', addressOf('/api/cases', { ...filter, ...page }));
    board.change((before) =>
      before.map((column) =>
        column.state === state && column.list.next === next
          ? { ...column, list: withPage(column.list, read, order) }
          : column,
      ),
    );
  };
  return { ...board, columns, readMore };
}
