import { useQuery } from '@tanstack/react-query';
import { useProcesses } from '../processes/use-processes.ts';
import { caseKey, readCard } from './case-query.ts';

/** A case with its data, its state, what runs, and what whoever asks may do. */
export function useCard(id: string) {
  const { items } = useProcesses();
  return useQuery({
    queryKey: caseKey(id, 'card'),
    queryFn: ({ client, signal }) => readCard(client, id, items, signal),
    refetchOnWindowFocus: true,
  });
}
