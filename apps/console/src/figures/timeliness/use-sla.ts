import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import { listOfNames } from '../asking/names.ts';
import { daysAfter, type Day } from '../asking/period.ts';
import type { Question } from '../asking/question.ts';
import { lastPeriod } from '../asking/use-figures.ts';
import type { SlaAnswer } from './sla-answer.ts';

/** The address that answers how deadlines were kept. @param today where the moment asked about lies. */
export function slaAddress({ stretch, filters, asOf, by }: Question, today: Day): string {
  const period = lastPeriod(stretch, today);
  const query = new URLSearchParams({ by: by.includes('store') ? 'process,target,store' : 'process,target' });
  if (period) {
    query.set('from', period.from);
    query.set('to', period.until);
  } else if (stretch.kind === 'range') {
    query.set('from', stretch.from);
    query.set('to', daysAfter(stretch.to, 1));
  }
  for (const dimension of ['process', 'store'] as const) {
    const values = filters[dimension];
    if (values) query.set(dimension, listOfNames(values));
  }
  if (asOf !== undefined) query.set('asOf', asOf);
  return `/api/sla?${query}`;
}

/** How deadlines were kept, those that were decided in a stretch of time. */
export const useSla = (address: string) =>
  useQuery({
    queryKey: ['figures', address],
    queryFn: async ({ signal }) => (await ask(address, { signal })).json() as Promise<SlaAnswer>,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
