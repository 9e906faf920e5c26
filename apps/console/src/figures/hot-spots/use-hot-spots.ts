import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { HotSpots } from './hot-spots-answer.ts';

/** Where complaints leave their usual range. */
export const useHotSpots = (address: string) =>
  useQuery({
    queryKey: ['figures', address],
    queryFn: async ({ signal }) => (await ask(address, { signal })).json() as Promise<HotSpots>,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
