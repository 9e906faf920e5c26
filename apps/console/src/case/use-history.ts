import { useQuery } from '@tanstack/react-query';
import { caseKey, readHistory } from './case-query.ts';
import type { HistoryItem } from './history-item.ts';

/** All facts of a case, oldest first. Asked again, only those that came since are read. */
export const useHistory = (id: string) =>
  useQuery({
    queryKey: caseKey(id, 'history'),
    queryFn: ({ client, queryKey, signal }) =>
      readHistory(client, id, client.getQueryData<readonly HistoryItem[]>(queryKey) ?? [], signal),
    refetchOnWindowFocus: true,
  });
