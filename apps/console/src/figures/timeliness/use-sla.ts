import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readAt } from '../../api/read.ts';

/** How deadlines were kept, those that were decided in a stretch of time. */
export const useSla = (address: string) =>
  useQuery({
    queryKey: ['figures', address],
    queryFn: ({ signal }) => readAt('/api/sla', address, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
