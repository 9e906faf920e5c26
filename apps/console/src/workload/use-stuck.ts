import { useInfiniteQuery } from '@tanstack/react-query';
import { readAt } from '../api/read.ts';
import type { components } from '../api/schema.d.ts';

export type StuckCase = components['schemas']['StuckCases']['items'][number];

/** Why cases don’t get on. */
export type Reason = StuckCase['reasons'][number];
export const REASONS = ['no-way-on', 'unanswered', 'silent', 'parked'] as const satisfies readonly Reason[];

/** Cases that don’t get on, those for longest first. @param address of the API, with its query. */
export const useStuck = (address: string) =>
  useInfiniteQuery({
    queryKey: ['stuck', address],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return readAt('/api/stuck', `${address}${cursor}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
