import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Account } from './account.ts';

/** Who the token says one is. */
export const useAccount = (token: string | undefined): UseQueryResult<Account> =>
  useQuery({
    queryKey: ['account', token],
    queryFn: async ({ signal }) => (await ask('/api/account', { signal })).json() as Promise<Account>,
    enabled: token !== undefined,
    staleTime: Infinity,
  });
