import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { read } from '../api/read.ts';
import type { Answer } from '../api/route.ts';

/** Somebody of the demonstration whom one may work as. */
export type DemoAccount = Answer<'/api/demo/accounts'>['items'][number];

/** Kept for this tab: that there are such accounts. */
const KEPT = 'huiyin.demo';

/** Only who sits at its machine is offered the accounts of a demonstration. */
const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(window.location.hostname);

async function readAccounts(): Promise<readonly DemoAccount[]> {
  try {
    const { items } = await read(api.GET('/api/demo/accounts'));
    sessionStorage.setItem(KEPT, 'yes');
    return items;
  } catch (error) {
    // Only the demonstration has this address.
    if (error instanceof ApiProblem && error.status === 404) return [];
    throw error;
  }
}

/**
 * Whom one may work as; nobody outside of the demonstration; undefined while that is being found out.
 *
 * @param wanted whether to find out. Elsewhere than in a demonstration that’s a failed request, which shows in browsers’ tools: it
 *   isn’t made before somebody may want to know.
 */
export function useDemoAccounts(wanted: boolean): readonly DemoAccount[] | undefined {
  const known = sessionStorage.getItem(KEPT) !== null;
  const { data, isLoading } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: readAccounts,
    enabled: isHere && (wanted || known),
    staleTime: Infinity,
    retry: false,
  });
  return isLoading ? undefined : (data ?? []);
}
