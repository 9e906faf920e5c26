import { useQuery } from '@tanstack/react-query';
import { readAt } from '../api/read.ts';
import type { components } from '../api/schema.d.ts';

/** Who has how much to do. */
export type Workloads = components['schemas']['Workload'];

/** Whose work is counted. */
export type By = Workloads['by'];
export const BY = ['assignee', 'team', 'store'] as const satisfies readonly By[];

/** The open cases of somebody, of a team or of a store; of none, where `of` is absent. */
export type Workload = Workloads['items'][number];

/** Figures of the moment: they are asked for again so often, milliseconds. */
const AGAIN = 60_000;

/** Who has how much to do. @param address of the API, with its query. */
export const useWorkload = (address: string) =>
  useQuery({
    queryKey: ['workload', address],
    queryFn: ({ signal }) => readAt('/api/workload', address, signal),
    refetchInterval: AGAIN,
    placeholderData: (before) => before,
  });
