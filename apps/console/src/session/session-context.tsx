import { createContext, useContext } from 'react';
import type { Account } from './account.ts';

/** Who works here, and for which store they look. */
export interface Session {
  readonly account: Account;
  /** The store that is looked at; all that the account may see where it’s undefined. */
  readonly store: string | undefined;
  readonly chooseStore: (store: string | undefined) => void;
  /** Works on as somebody else, with their token: nothing that was read before is kept. */
  readonly switchTo: (token: string) => void;
  /** Asks for a new token before the old one ends; the page stays as it is. */
  readonly renew: () => void;
  readonly leave: () => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session; only inside the pages, which are shown to who has one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Outside of a session');
  return session;
}

/** What every list takes as `store`: the store that is looked at, none for all that one may see. */
export const useStore = (): string | undefined => useSession().store;

/** The same as the query part of an address, for links to whole pages; empty for all stores, and for who has one alone. */
export function useStoreQuery(): string {
  const { account, store } = useSession();
  return store === undefined || account.scope !== 'all' ? '' : `?${new URLSearchParams({ store })}`;
}
