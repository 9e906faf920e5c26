import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import { useLabel } from '../language/language-context.tsx';
import type { Processes, ProcessSummary } from './description.ts';

/** Definitions change with a new version of the product only. */
const UNCHANGING = { staleTime: Infinity, gcTime: Infinity } as const;

/** What the shell asks for first, so that pages have it. */
export const processesQuery = queryOptions({
  queryKey: ['processes'],
  queryFn: () => read(api.GET('/api/processes')),
  ...UNCHANGING,
});

/** The processes that the company runs. Inside of the shell they are known. */
export function useProcesses(): Processes {
  return useSuspenseQuery(processesQuery).data;
}

/** One of them; undefined for a name that none has. */
export const useProcess = (id: string | undefined): ProcessSummary | undefined =>
  useProcesses().items.find((process) => process.id === id);

/** All that one process’s definition says: its statechart, its commands, its words. */
export const descriptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['processes', id],
    queryFn: () => read(api.GET('/api/processes/{id}', { params: { path: { id } } })),
    ...UNCHANGING,
  });

export const useProcessDescription = (id: string | undefined) =>
  useQuery({ ...descriptionQuery(id ?? ''), enabled: id !== undefined });

/** Reads what a value of a field is called: `valueOf('severity', 'major')`; the value itself where nothing is known. */
export function useValueLabels(): (field: string, value: string | undefined) => string {
  const { values } = useProcesses();
  const label = useLabel();
  return (field, value) => (value === undefined ? '' : label(values[field]?.[value], value));
}
