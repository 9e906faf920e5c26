import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { useProcesses } from '../processes/use-processes.ts';
import { caseKey, readCard, readingOf } from './case-query.ts';

/** A case with its data, its state, what runs, and what whoever asks may do. */
export function useCard(id: string) {
  const { items } = useProcesses();
  return useQuery({
    queryKey: caseKey(id, 'card'),
    queryFn: (context) => readCard(readingOf(id, context, ask), items),
    refetchOnWindowFocus: true,
  });
}
