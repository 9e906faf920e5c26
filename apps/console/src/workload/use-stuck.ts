import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { CaseItem } from '../cases/case-item.ts';

/** Why cases don’t get on. */
export const REASONS = ['no-way-on', 'unanswered', 'silent', 'parked'] as const;
export type Reason = (typeof REASONS)[number];

export interface StuckCase extends CaseItem {
  readonly reasons: readonly Reason[];
}

interface StuckPage {
  readonly counts: Readonly<Record<Reason | 'cases', number>>;
  readonly items: readonly StuckCase[];
  readonly next?: string;
}

/** Cases that don’t get on, those for longest first. @param address of the API, with its query. */
export const useStuck = (address: string) =>
  useInfiniteQuery({
    queryKey: ['stuck', address],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return (await ask(`${address}${cursor}`, { signal })).json() as Promise<StuckPage>;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
