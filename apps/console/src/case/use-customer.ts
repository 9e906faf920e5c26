import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { components } from '../api/schema.d.ts';

/** What a customer had to do with the company, in the stores that whoever asks may see. */
export type CustomerCases = components['schemas']['CustomerCases'];

const readCustomer = (id: string, cursor: string | undefined, signal: AbortSignal): Promise<CustomerCases> =>
  read(api.GET('/api/customers/{id}', { params: { path: { id }, query: { cursor } }, signal }));

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
