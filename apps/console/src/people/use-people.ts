import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import { batchPeople, type Person } from './people-batch.ts';

export type { Person } from './people-batch.ts';

const find = batchPeople(async (ids) => {
  const list = ids.map((id) => id.replace(/[,\\]/g, '\\$&')).join(',');
  return (await read(api.GET('/api/people', { params: { query: { ids: list } } }))).items;
});

/** People change their names less often than they are read. */
const KEPT = 30 * 60_000;

const namesOf = (results: readonly UseQueryResult<Person | null>[]): ReadonlyMap<string, string> =>
  new Map(results.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));

/** Reads somebody’s name: the id itself until it’s known, and where nobody has it. */
export function usePeople(ids: readonly (string | undefined)[]): (id: string | undefined) => string {
  const asked = [...new Set(ids.filter((id) => id !== undefined))].sort();
  const names = useQueries({
    queries: asked.map((id) => ({
      queryKey: ['people', id],
      queryFn: () => find(id),
      staleTime: KEPT,
      gcTime: KEPT,
    })),
    combine: namesOf,
  });
  // The same function for the same names: what is told of many cases isn’t drawn again for nothing.
  return useCallback((id) => (id === undefined ? '' : (names.get(id) ?? id)), [names]);
}
