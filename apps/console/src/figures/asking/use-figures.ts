import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { FigureAnswer, FiguresOverview } from './answers.ts';
import { periodAfter, type Day, type Period } from './period.ts';
import { comparisonQuery, overviewQuery, seriesQuery } from './queries.ts';
import type { Question, Stretch } from './question.ts';

/** What happens meanwhile is told once a minute; the past stays as it is for longer. */
const RUNNING = { staleTime: 30_000, refetchInterval: 60_000 } as const;
const PAST = { staleTime: 10 * 60_000 } as const;

const asking = <T>(path: string, query: Readonly<Record<string, string>>) => {
  const address = `${path}?${new URLSearchParams(query)}`;
  return queryOptions({
    queryKey: ['figures', address],
    queryFn: async ({ signal }) => (await ask(address, { signal })).json() as Promise<T>,
  });
};

/** All figures in one stretch of time; in groups where the question has `by`. */
export const useOverview = (question: Question) =>
  useQuery({
    ...asking<FiguresOverview>('/api/figures', overviewQuery(question)),
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
          return { ...asking<FiguresOverview>('/api/figures', earlier), ...PAST };
        })
      : [],
  });

const figurePath = (name: string) => `/api/figures/${encodeURIComponent(name)}`;

/** One figure over time: the last twelve periods, or those of the range; in groups where the question has one `by`. */
export const useSeries = (name: string, question: Question) =>
  useQuery({
    ...asking<FigureAnswer>(figurePath(name), seriesQuery(question)),
    ...(question.asOf === undefined ? RUNNING : PAST),
    placeholderData: keepPreviousData,
  });

/** One figure in one stretch of time, as a whole or in groups by one or two dimensions. */
export const useComparison = (name: string, question: Question, today: Day) =>
  useQuery({
    ...asking<FigureAnswer>(figurePath(name), comparisonQuery(question, today)),
    ...(question.asOf === undefined ? RUNNING : PAST),
    placeholderData: keepPreviousData,
  });

/** What a figure is, in words: one small question, kept. */
export const useFigureDescription = (name: string) =>
  useQuery({
    queryKey: ['figures', 'description', name],
    queryFn: async ({ signal }) => {
      const answer = await ask(`${figurePath(name)}?compare=false&from=2020-01-01&to=2020-01-02`, {
        signal,
      });
      return ((await answer.json()) as FigureAnswer).figure;
    },
    staleTime: Infinity,
  });
