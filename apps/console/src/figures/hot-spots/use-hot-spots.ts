import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readAt } from '../../api/read.ts';

/** Where complaints leave their usual range. */
export const useHotSpots = (address: string) =>
  useQuery({
    queryKey: ['figures', address],
    queryFn: ({ signal }) => readAt('/api/hot-spots', address, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
