import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Localised } from '../language/language.ts';
import type { Role } from './account.ts';

/** Somebody of the demonstration whom one may work as. */
export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly roleLabel: Localised;
  readonly store?: string;
  readonly token: string;
}

async function readAccounts(): Promise<readonly DemoAccount[]> {
  try {
    const answer = await ask('/api/demo/accounts');
    return ((await answer.json()) as { readonly items: readonly DemoAccount[] }).items;
  } catch (error) {
    // Only the demonstration has this address.
    if (error instanceof ApiProblem && error.status === 404) return [];
    throw error;
  }
}

/** Whom one may work as; nobody outside of the demonstration. */
export const useDemoAccounts = (): readonly DemoAccount[] =>
  useQuery({ queryKey: ['demo-accounts'], queryFn: readAccounts, staleTime: Infinity }).data ?? [];
