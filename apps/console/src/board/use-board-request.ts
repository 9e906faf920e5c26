import { useMemo } from 'react';
import { useStore } from '../session/session-context.tsx';
import { ALL, USUAL_SORT, type BoardView } from './board-address.ts';
import { asked } from './filter/open-cases.ts';
import type { Request } from './following/request.ts';
import { queueFilter, type Queue } from './queues/queue-filter.ts';
import { useQueues } from './queues/use-queues.ts';

interface BoardRequest {
  readonly queues: readonly Queue[];
  /** What the API is asked; undefined until it’s known what the chosen queue means. */
  readonly request: Request | undefined;
  /** What a saved view keeps of it: all but what the queue means today. */
  readonly kept: Request;
  /** Where queues are counted: the process, the store and the moment that are looked at. */
  readonly scope: Readonly<Record<string, string>>;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What a view asks the API for. */
export function useBoardRequest(view: BoardView & { readonly process: string }): BoardRequest {
  const chosenStore = useStore();
  const { process, filter, queue: chosen, asOf, sort = USUAL_SORT } = view;
  const store = filter.store ?? chosenStore;
  const scope = useMemo(
    () => ({
      ...(process !== ALL && { process }),
      ...(store !== undefined && { store }),
      ...(asOf !== undefined && { asOf }),
    }),
    [process, store, asOf],
  );
  const queues = useQueues(scope);
  const queue = queues.data?.find(({ id }) => id === chosen);
  const meant = queue && JSON.stringify(queueFilter(queue));
  const waits = chosen !== undefined && queues.data === undefined;
  const kept = useMemo<Request>(
    () => ({ filter: { ...asked(filter), ...scope }, sort }),
    [filter, scope, sort],
  );
  const request = useMemo<Request | undefined>(() => {
    if (waits) return undefined;
    if (meant === undefined) return kept;
    const ofQueue = JSON.parse(meant) as typeof filter;
    return { filter: { ...asked({ ...ofQueue, ...filter }), ...scope }, sort };
  }, [waits, meant, kept, filter, scope, sort]);
  return {
    queues: queues.data ?? [],
    request,
    kept,
    scope,
    error: request ? undefined : queues.error,
    retry: () => void queues.refetch(),
  };
}
