import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';

/** Whose work is counted. */
export const BY = ['assignee', 'team', 'store'] as const;
export type By = (typeof BY)[number];

/** The open cases of somebody, of a team or of a store; of none, where `of` is absent. */
export interface Workload {
  readonly of?: string;
  readonly open: number;
  readonly dueToday: number;
  readonly overdue: number;
  readonly escalated: number;
  /** When the oldest of them began, ISO moment. */
  readonly oldest?: string;
  /** Closed since the day began, on the companies’ clocks. */
  readonly closedToday: number;
  /** Lists the open ones. */
  readonly cases?: string;
}

export interface Workloads {
  readonly by: By;
  /** ISO moment. */
  readonly at: string;
  readonly items: readonly Workload[];
}

/** Figures of the moment: they are asked for again so often, milliseconds. */
const AGAIN = 60_000;

/** Who has how much to do. @param address of the API, with its query. */
export const useWorkload = (address: string) =>
  useQuery({
    queryKey: ['workload', address],
    queryFn: async ({ signal }) => (await ask(address, { signal })).json() as Promise<Workloads>,
    refetchInterval: AGAIN,
    placeholderData: (before) => before,
  });
