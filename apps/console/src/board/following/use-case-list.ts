import type { CaseItem } from '../../cases/case-item.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readAt } from '../../api/read.ts';
import { addressOf, type Words } from '../../api/route.ts';
import { firstPage, withCase, withoutCase, withPage, type CaseList } from '../rows/case-list.ts';
import { caseOrder } from '../rows/case-order.ts';
import type { Request } from './request.ts';
import { useFollowed } from './use-followed.ts';

/** Rows of a page, and the most that the API gives at once. */
const PAGE = 100;
const MOST = 500;
const COUNTED_AGAIN = 60_000;

const read = (words: Words<'/api/cases'>, signal?: AbortSignal) =>
  readAt('/api/cases', addressOf('/api/cases', words), signal);

const itemsOf = ({ items }: CaseList) => items;

/** The cases that a filter means, as far as they were read, kept up to date; and how many there are in all. */
export function useCaseList({ filter, sort }: Request) {
  const client = useQueryClient();
  const order = caseOrder(sort);
  const countKey = ['case-count', filter] as const;
  const live = filter.asOf === undefined;
  const list = useFollowed<CaseList>({
    key: ['case-list', filter, sort],
    filter,
    live,
    read: async (signal, after, before) => {
      const rows = Math.min(Math.max(before?.items.length ?? 0, PAGE), MOST);
      const since = { ...(after !== undefined && { after: String(after) }) };
      return firstPage(await read({ ...filter, sort, limit: String(rows), ...since }, signal));
    },
    itemsOf,
    withChange: (before, change) =>
      'item' in change ? withCase(before, change.item, order) : withoutCase(before, change.id, change.left),
    onSettled: () => void client.invalidateQueries({ queryKey: countKey, exact: true }),
  });
  const total = useQuery({
    queryKey: countKey,
    queryFn: async ({ signal }) => (await read({ ...filter, limit: '1', count: 'true' }, signal)).total ?? 0,
    refetchInterval: live && COUNTED_AGAIN,
  });
  const next = list.data?.next;
  /** @param wanted rows beyond those that were read: more of them are read at once. @returns what was read. */
  const readMore = async (wanted: number): Promise<readonly CaseItem[]> => {
    if (next === undefined) return [];
    const limit = String(Math.min(Math.max(wanted, PAGE * 2), MOST));
    const page = await read({ ...filter, sort, limit, cursor: next });
    list.change((before) => (before.next === next ? withPage(before, page, order) : before));
    return page.items;
  };
  const known = list.data?.items.length ?? 0;
  return {
    ...list,
    list: list.data,
    total: next === undefined ? known : Math.max(total.data ?? 0, known),
    readMore,
  };
}
