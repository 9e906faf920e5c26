import { lazy, Suspense } from 'react';
import { message, useTexts } from '../../language/messages.ts';
import { useSession } from '../../session/session-context.tsx';

const StoreSelect = lazy(() => import('./store-select.tsx'));

const TEXTS = {
  store: message(
    (store: string) => `门店 ${store}`,
    (store: string) => `Store ${store}`,
  ),
};

/** The store that is looked at: to choose, for who may see more than their own. */
export function StoreSwitch() {
  const t = useTexts(TEXTS);
  const { account } = useSession();
  if (account.scope === 'all') {
    return (
      <Suspense fallback={<span className="shell-store-switch" />}>
        <StoreSelect />
      </Suspense>
    );
  }
  return account.store === undefined ? null : (
    <span className="shell-store-own">{t.store(account.store)}</span>
  );
}
