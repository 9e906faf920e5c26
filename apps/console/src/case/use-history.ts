import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { caseKey, readHistory, readingOf } from './case-query.ts';
import type { HistoryItem } from './history-item.ts';

/** All facts of a case, oldest first. Asked again, only those that came since are read. */
export const useHistory = (id: string) =>
  useQuery({
    queryKey: caseKey(id, 'history'),
    queryFn: (context) =>
      readHistory(
        readingOf(id, context, ask),
        context.client.getQueryData<readonly HistoryItem[]>(context.queryKey) ?? [],
      ),
    refetchOnWindowFocus: true,
  });
