import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { createQueryClient } from '../api/query-client.ts';
import type { Account } from './account.ts';
import { SessionContext, type Session } from './session-context.tsx';
import { useChosenStore } from './use-chosen-store.ts';

interface EnteredSessionProps extends Pick<Session, 'switchTo' | 'renew' | 'leave'> {
  readonly account: Account;
  readonly children: ReactNode;
}

/** Everything of one account: who it is, the store looked at, and what was read, which ends with it. */
export function EnteredSession({ account, switchTo, renew, leave, children }: EnteredSessionProps) {
  const [queries] = useState(createQueryClient);
  const [store, chooseStore] = useChosenStore(account.scope === 'all');
  const session = useMemo<Session>(
    () => ({
      account,
      store,
      chooseStore,
      switchTo: (token) => {
        // Another account may not see it.
        if (store !== undefined) chooseStore(undefined);
        switchTo(token);
      },
      renew,
      leave,
    }),
    [account, store, chooseStore, switchTo, renew, leave],
  );
  return (
    <QueryClientProvider client={queries}>
      <SessionContext value={session}>{children}</SessionContext>
    </QueryClientProvider>
  );
}
