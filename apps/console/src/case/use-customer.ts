import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { CaseItem } from '../cases/case-item.ts';

/** What a customer had to do with the company, in the stores that whoever asks may see. */
export interface CustomerCases {
  /** The number or telephone that was asked for. */
  readonly customer: string;
  readonly total: number;
  readonly open: number;
  readonly complaints: number;
  /** Complaints that repeat an earlier one. */
  readonly repeats: number;
  /** ISO 8601; absent where there are no cases. */
  readonly firstAt?: string;
  readonly lastAt?: string;
  /** The latest first. */
  readonly items: readonly CaseItem[];
  readonly next?: string;
}

async function readCustomer(id: string, cursor: string | undefined, signal: AbortSignal) {
  const query = new URLSearchParams(cursor === undefined ? {} : { cursor });
  const answer = await ask(`/api/customers/${encodeURIComponent(id)}?${query}`, { signal });
  return (await answer.json()) as CustomerCases;
}

/** The customer’s latest cases, with counts of all. */
export const useCustomer = (id: string | undefined) =>
  useQuery({
    queryKey: ['customer', id, 'latest'],
    queryFn: ({ signal }) => readCustomer(id!, undefined, signal),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });

/** All cases of a customer, page by page. */
export const useCustomerPages = (id: string) =>
  useInfiniteQuery({
    queryKey: ['customer', id, 'pages'],
    queryFn: ({ pageParam, signal }) => readCustomer(id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
