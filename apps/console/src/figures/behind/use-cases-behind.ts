import { useInfiniteQuery } from '@tanstack/react-query';
import { readAt } from '../../api/read.ts';
import type { Answer } from '../../api/route.ts';
import type { components } from '../../api/schema.d.ts';
import { pageAddress } from './cases-address.ts';

/** A case behind a number, with what made it count: a duration in milliseconds, a stay in a state. */
export type CaseBehind = components['schemas']['FigureCases']['items'][number];

/** The routes that list what a number was counted from. */
type BehindRoute = '/api/figures/{name}/cases' | '/api/sla/cases' | '/api/funnel/cases';

const PAGE = 50;

/** The cases behind a number, a page after the other. */
export const useCasesBehind = <Of extends BehindRoute>(route: Of, address: string) =>
  useInfiniteQuery({
    queryKey: ['figures', 'cases', address],
    queryFn: ({ pageParam, signal }): Promise<Answer<Of>> =>
      readAt(route, pageAddress(address, PAGE, pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
