import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { ask, askAs } from '../api/client.ts';
import { Loading } from '../feedback/loading.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import type { Account } from './account.ts';
import { SessionContext, type Session } from './session-context.tsx';
import { initialToken, keepToken } from './token.ts';

/** Lets in who has a token that the API takes, and hands on who that is. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState(() => {
    const initial = initialToken();
    askAs(initial);
    return initial;
  });
  const [store, chooseStore] = useState<string>();
  const account = useQuery({
    queryKey: ['account', token],
    queryFn: async () => (await ask('/api/account')).json() as Promise<Account>,
    staleTime: Infinity,
  });
  const session = useMemo<Session | undefined>(() => {
    const become = (next: string | undefined) => {
      keepToken(next);
      askAs(next);
      setToken(next);
    };
    return (
      account.data && {
        account: account.data,
        store,
        chooseStore,
        switchTo: become,
        leave: () => become(undefined),
      }
    );
  }, [account.data, store]);
  if (account.error) return <ProblemView error={account.error} retry={() => void account.refetch()} />;
  if (!session) return <Loading />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
