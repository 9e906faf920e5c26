import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { SlaAnswer } from './sla-answer.ts';

/** How deadlines were kept, those that were decided in a stretch of time. */
export const useSla = (address: string) =>
  useQuery({
    queryKey: ['figures', address],
    queryFn: async ({ signal }) => (await ask(address, { signal })).json() as Promise<SlaAnswer>,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
