import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';

/** What happened doesn’t change: each moment is asked for once. */
const momentOf = (id: string, revision: number) =>
  queryOptions({
    queryKey: ['case', id, 'moment', revision],
    queryFn: ({ signal }) => {
      const path = { id, revision: String(revision) };
      return read(api.GET('/api/cases/{id}/history/{revision}', { params: { path }, signal }));
    },
    staleTime: Infinity,
  });

/**
 * The case just after its fact of that revision, and just before it. The moments next to it are asked for beforehand, so that
 * stepping waits for nothing.
 *
 * @param last the case’s last revision.
 */
export function useMoment(id: string, revision: number, last: number) {
  const client = useQueryClient();
  const now = useQuery(momentOf(id, revision));
  const before = useQuery({ ...momentOf(id, revision - 1), enabled: revision > 0 });
  useEffect(() => {
    if (revision < last) void client.prefetchQuery(momentOf(id, revision + 1));
  }, [client, id, revision, last]);
  return { now, before };
}
