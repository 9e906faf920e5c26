import { Link } from 'react-router';
import { message, useTexts } from '../../language/messages.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { NavigationButton } from '../navigation/navigation-button.tsx';
import { ProductName } from '../product-name.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { seesPages } from '../../session/account.ts';
import { useSession } from '../../session/session-context.tsx';
import { AccountMenu } from './account-menu.tsx';
import { HelpButton } from './help-button.tsx';
import { RegisterMenu } from './register-menu.tsx';
import { StoreSwitch } from './store-switch.tsx';
import './header.css';

const TEXTS = { home: message('回音首页', 'Huiyin: home') };

interface HeaderProps {
  /** Whether definitions are known: without them nothing can be searched or registered, and the page says why. */
  readonly ready: boolean;
  readonly listShortcuts: () => void;
}

/** Above every page: the store, search, registering, language, and who works here. */
export function Header({ ready, listShortcuts }: HeaderProps) {
  const t = useTexts(TEXTS);
  const { account } = useSession();
  const reads = account.scope !== 'none';
  return (
    <header className="shell-header">
      {seesPages(account) && <NavigationButton />}
      <Link to="/" aria-label={t.home} className="shell-home">
        <ProductName />
      </Link>
      <div className="shell-wide shell-store">
        <StoreSwitch />
      </div>
      <div className="shell-middle">
        {ready && reads && (
          <>
            <SearchBox />
            <RegisterMenu />
          </>
        )}
      </div>
      <HelpButton listShortcuts={listShortcuts} />
      <LanguageSwitch />
      <AccountMenu listShortcuts={listShortcuts} />
    </header>
  );
}
