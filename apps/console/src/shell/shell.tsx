import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { FailedPage } from '../feedback/failed-page.tsx';
import { Loading } from '../feedback/loading.tsx';
import { PageBoundary } from '../feedback/page-boundary.tsx';
import { message, useTexts } from '../language/messages.ts';
import { processesQuery } from '../processes/use-processes.ts';
import { seesPages } from '../session/account.ts';
import { useSession } from '../session/session-context.tsx';
import { useShortcutKeys } from '../shortcuts/use-shortcut-keys.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { ForbiddenPage } from './forbidden-page.tsx';
import { Header } from './header/header.tsx';
import { DestinationKeys } from './navigation/destination-keys.tsx';
import { rolesOf } from './navigation/destinations.ts';
import { SideNavigation } from './navigation/side-navigation.tsx';
import { Notices } from './notices/notices.tsx';
import { useScroll } from './use-scroll.ts';
import './shell.css';

const ShortcutList = lazy(() => import('../shortcuts/shortcut-list.tsx'));

const TEXTS = { skip: message('跳到主要内容', 'Skip to the content') };
const LIST = { keys: '?', label: { 'zh-CN': '快捷键列表', en: 'This list' }, scope: 'everywhere' } as const;

/** What stands around every page: navigation, switchers, and a place for the page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts(TEXTS);
  const [listed, setListed] = useState(false);
  const listShortcuts = useCallback(() => setListed(true), []);
  const enters = seesPages(useSession().account);
  const processes = useQuery({ ...processesQuery, enabled: enters });
  const content = useRef<HTMLElement>(null);
  useScroll();
  useShortcutKeys();
  useShortcut(LIST, listShortcuts);
  return (
    <div className="shell">
      <a
        href="#content"
        className="shell-skip"
        onClick={(event) => {
          // The fragment would stay in the address.
          event.preventDefault();
          content.current?.focus();
        }}
      >
        {t.skip}
      </a>
      <Header ready={processes.data !== undefined} listShortcuts={listShortcuts} />
      {enters && <SideNavigation />}
      <DestinationKeys />
      <main id="content" ref={content} tabIndex={-1} className="shell-page">
        {enters && processes.error && !processes.data ? (
          <FailedPage error={processes.error} again={() => void processes.refetch()} />
        ) : enters && !processes.data ? (
          <Loading />
        ) : (
          <PageBoundary>
            <Permitted>
              <PageSuspense>{children}</PageSuspense>
            </Permitted>
          </PageBoundary>
        )}
      </main>
      <Notices />
      {listed && (
        <Suspense>
          <ShortcutList close={() => setListed(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** A page for who may see it; why not, for others. */
function Permitted({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const { account } = useSession();
  const allowed = rolesOf(pathname);
  return allowed.includes(account.role) && seesPages(account) ? (
    children
  ) : (
    <ForbiddenPage allowed={allowed} />
  );
}

/** Shows at once that another page is on its way: without a boundary of its own, the last one would stay until it is there. */
function PageSuspense({ children }: { readonly children: ReactNode }) {
  const [, area] = useLocation().pathname.split('/');
  return (
    <Suspense key={area} fallback={<Loading />}>
      {children}
    </Suspense>
  );
}
