import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readAt } from '../../api/read.ts';

/** How far the cases of a process came. @param address of the API, with its query. */
export const useFunnel = (address: string) =>
  useQuery({
    queryKey: ['figures', address],
    queryFn: ({ signal }) => readAt('/api/funnel', address, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
