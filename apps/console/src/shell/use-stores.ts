import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { useSession } from '../session/session-context.tsx';

/** A store that whoever asks may see. */
export interface Store {
  readonly id: string;
  readonly name?: string;
  /** How many of its cases are open. */
  readonly open: number;
}

/** The stores that one may see; nothing until they are known, and for who sees none. */
export function useStores(): readonly Store[] {
  const { account } = useSession();
  const { data } = useQuery({
    queryKey: ['stores'],
    queryFn: async ({ signal }) =>
      ((await (await ask('/api/stores', { signal })).json()) as { readonly items: readonly Store[] }).items,
    enabled: account.scope === 'all',
    staleTime: 5 * 60_000,
  });
  return data ?? [];
}
