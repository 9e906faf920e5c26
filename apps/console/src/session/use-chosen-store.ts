import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';

/** Said along with an address without a store: that none is meant, not that it was forgotten. */
const ALL_STORES = { allStores: true } as const;

const meansAll = (state: unknown): boolean =>
  (state as Partial<typeof ALL_STORES> | null)?.allStores === true;

function withStore(search: string, store: string | undefined): string {
  const query = new URLSearchParams(search);
  if (store === undefined) query.delete('store');
  else query.set('store', store);
  return query.toString();
}

/**
 * The store that is looked at, as the address says: `store=S01`. Links inside the console needn’t carry it: where one doesn’t, the
 * store goes along. Going back, and an address that was opened from outside, mean what they say.
 *
 * @param several whether the account may look at more than one store
 */
export function useChosenStore(
  several: boolean,
): readonly [store: string | undefined, choose: (store: string | undefined) => void] {
  const { pathname, search, hash, state } = useLocation() as ReturnType<typeof useLocation> & {
    state: unknown;
  };
  const navigate = useNavigate();
  const asSaid = useNavigationType() === 'POP' || meansAll(state) || !several;
  const [kept, setKept] = useState<string>();
  const said = new URLSearchParams(search).get('store') ?? undefined;
  const store = said ?? (asSaid ? undefined : kept);
  if (store !== kept) setKept(store);
  const forgotten = store !== said;
  useEffect(() => {
    if (forgotten)
      void navigate({ pathname, search: withStore(search, store), hash }, { replace: true, state });
  }, [forgotten, navigate, pathname, search, hash, store, state]);
  const choose = useCallback(
    (next: string | undefined) => {
      const asked = { pathname, search: withStore(search, next), hash };
      void navigate(asked, next === undefined ? { state: ALL_STORES } : {});
    },
    [navigate, pathname, search, hash],
  );
  return [store, choose];
}
