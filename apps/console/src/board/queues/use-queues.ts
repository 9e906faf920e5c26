import { useQuery } from '@tanstack/react-query';
import { readAt } from '../../api/read.ts';
import { addressOf } from '../../api/route.ts';

/** Queues are counted again so often, milliseconds. */
const COUNTED_AGAIN = 30_000;

/** What waits for whoever works here, in a process and a store. */
export const useQueues = (scope: Readonly<Record<string, string>>) =>
  useQuery({
    queryKey: ['queues', scope],
    queryFn: async ({ signal }) =>
      (await readAt('/api/queues', addressOf('/api/queues', scope), signal)).items,
    refetchInterval: COUNTED_AGAIN,
    placeholderData: (before) => before,
  });
