import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { read, readAt } from '../../api/read.ts';
import { addressOf, type Route, type Words } from '../../api/route.ts';
import { periodAfter, type Day, type Period } from './period.ts';
import { comparisonQuery, overviewQuery, seriesQuery } from './queries.ts';
import type { Question, Stretch } from './question.ts';

/** What happens meanwhile is told once a minute; the past stays as it is for longer. */
const RUNNING = { staleTime: 30_000, refetchInterval: 60_000 } as const;
const PAST = { staleTime: 10 * 60_000 } as const;

const asking = <Of extends Route>(
  route: Of,
  words: Words<Of>,
  names: Readonly<Record<string, string>> = {},
) => {
  const address = addressOf(route, words, names);
  return queryOptions({
    queryKey: ['figures', address],
    queryFn: ({ signal }) => readAt(route, address, signal),
  });
};

/** All figures in one stretch of time; in groups where the question has `by`. */
export const useOverview = (question: Question) =>
  useQuery({
    ...asking('/api/figures', overviewQuery(question)),
    ...(question.asOf === undefined ? RUNNING : PAST),
    placeholderData: keepPreviousData,
  });

/**
 * The overviews of the periods before one, every second of them: each tells the one before it, too.
 *
 * @param last the period that the series ends with; undefined asks nothing.
 * @param count of overviews.
 */
export const useEarlierOverviews = (question: Question, last: Period | undefined, count: number) =>
  useQueries({
    queries: last
      ? Array.from({ length: count }, (_, index) => {
          const stretch: Stretch = { kind: 'period', period: periodAfter(last, -2 * (index + 1)) };
          const earlier = overviewQuery({ ...question, stretch, by: [] });
          return { ...asking('/api/figures', earlier), ...PAST };
        })
      : [],
  });

/** One figure over time: the last twelve periods, or those of the range; in groups where the question has one `by`. */
export const useSeries = (name: string, question: Question) =>
  useQuery({
    ...asking('/api/figures/{name}', seriesQuery(question), { name }),
    ...(question.asOf === undefined ? RUNNING : PAST),
    placeholderData: keepPreviousData,
  });

/** One figure in one stretch of time, as a whole or in groups by one or two dimensions. */
export const useComparison = (name: string, question: Question, today: Day) =>
  useQuery({
    ...asking('/api/figures/{name}', comparisonQuery(question, today), { name }),
    ...(question.asOf === undefined ? RUNNING : PAST),
    placeholderData: keepPreviousData,
  });

/** What a figure is, in words: one small question, kept. */
export const useFigureDescription = (name: string) =>
  useQuery({
    queryKey: ['figures', 'description', name],
    queryFn: async ({ signal }) => {
      const query = { compare: false, from: '2020-01-01', to: '2020-01-02' };
      const params = { path: { name }, query };
      return (await read(api.GET('/api/figures/{name}', { params, signal }))).figure;
    },
    staleTime: Infinity,
  });
