import { lazy, Suspense, useState } from 'react';
import { AccountButton } from './account-button.tsx';

const load = () => import('./account-dropdown.tsx');
const AccountDropdown = lazy(load);

/** Who works here, with a menu, which is loaded when somebody is about to open it. */
export function AccountMenu({ listShortcuts }: { readonly listShortcuts: () => void }) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <AccountButton onPointerEnter={() => void load()} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<AccountButton />}>
      <AccountDropdown listShortcuts={listShortcuts} />
    </Suspense>
  );
}
