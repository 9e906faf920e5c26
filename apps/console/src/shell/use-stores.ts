import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { components } from '../api/schema.d.ts';
import { useSession } from '../session/session-context.tsx';

/** A store that whoever asks may see. */
export type Store = components['schemas']['Stores']['items'][number];

/** The stores that one may see; nothing until they are known, and for who sees none. */
export function useStores(): readonly Store[] {
  const { account } = useSession();
  const { data } = useQuery({
    queryKey: ['stores'],
    queryFn: async ({ signal }) => (await read(api.GET('/api/stores', { signal }))).items,
    enabled: account.scope === 'all',
    staleTime: 5 * 60_000,
  });
  return data ?? [];
}
