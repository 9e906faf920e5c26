import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { Account } from './account.ts';

/** Who the token says one is. */
export const useAccount = (token: string | undefined): UseQueryResult<Account> =>
  useQuery({
    queryKey: ['account', token],
    queryFn: ({ signal }) => read(api.GET('/api/account', { signal })),
    enabled: token !== undefined,
    staleTime: Infinity,
  });
