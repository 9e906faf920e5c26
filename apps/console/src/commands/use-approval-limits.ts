import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import { useSession } from '../session/session-context.tsx';
import type { Role } from '../session/account.ts';
import { limitsOf, type ApprovalPolicy } from './approval.ts';

/** Who may read the policy. */
const READERS: readonly Role[] = ['admin', 'supervisor', 'store-manager', 'inspector', 'auditor'];

/** The limits for approval in force; undefined until they’re known, and for who may not read them. */
export function useApprovalLimits(process: string, store: string) {
  const { role } = useSession().account;
  const { data } = useQuery({
    queryKey: ['policy'],
    queryFn: async ({ signal }) => {
      const { document } = await read(api.GET('/api/policy', { signal }));
      // What is in a policy is its schema’s business, which isn’t the API’s.
      return document as ApprovalPolicy;
    },
    enabled: READERS.includes(role),
    staleTime: 5 * 60_000,
  });
  return data && limitsOf(data, process, store);
}
