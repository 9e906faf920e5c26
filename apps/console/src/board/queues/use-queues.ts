import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import { addressOf } from '../following/request.ts';
import type { Queue } from './queue-filter.ts';

/** Queues are counted again so often, milliseconds. */
const COUNTED_AGAIN = 30_000;

/** What waits for whoever works here, in a process and a store. */
export const useQueues = (scope: Readonly<Record<string, string>>) =>
  useQuery({
    queryKey: ['queues', scope],
    queryFn: async ({ signal }) => {
      const answer = (await (await ask(addressOf('/api/queues', scope), { signal })).json()) as {
        readonly items: readonly Queue[];
      };
      return answer.items;
    },
    refetchInterval: COUNTED_AGAIN,
    placeholderData: (before) => before,
  });
