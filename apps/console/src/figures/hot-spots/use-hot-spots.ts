import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import { scopeQuery, type Question } from '../asking/question.ts';
import type { Crossing } from './crossing.ts';
import type { HotSpots } from './hot-spots-answer.ts';

/** The address that answers a question about hot spots. Cells within their usual range come along where they make a table. */
export function hotSpotsAddress(question: Question, by: Crossing): string {
  const { stretch } = question;
  const query = new URLSearchParams({
    ...scopeQuery(question),
    by,
    all: String(by.split(',').length === 2),
    ...(stretch.kind === 'period' && { week: stretch.period.from }),
  });
  return `/api/hot-spots?${query}`;
}

/** Where complaints leave their usual range. */
export const useHotSpots = (address: string) =>
  useQuery({
    queryKey: ['figures', address],
    queryFn: async ({ signal }) => (await ask(address, { signal })).json() as Promise<HotSpots>,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
