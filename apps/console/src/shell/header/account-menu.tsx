import { lazy, Suspense, useState } from 'react';
import { useDemoAccounts } from '../../session/use-demo-accounts.ts';
import { AccountButton } from './account-button.tsx';

const load = () => import('./account-dropdown.tsx');
const AccountDropdown = lazy(load);

/** Who works here, with a menu, which is loaded when somebody is about to open it. */
export function AccountMenu({ listShortcuts }: { readonly listShortcuts: () => void }) {
  const [wanted, setWanted] = useState(false);
  // What is in it doesn’t change while it’s open: the focus would be lost.
  const known = useDemoAccounts(wanted) !== undefined;
  if (!wanted || !known)
    return <AccountButton onPointerEnter={() => void load()} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<AccountButton />}>
      <AccountDropdown listShortcuts={listShortcuts} />
    </Suspense>
  );
}
