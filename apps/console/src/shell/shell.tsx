import { Suspense, type ReactNode } from 'react';
import { Loading } from '../feedback/loading.tsx';

/** What stands around every page: navigation, switchers, and a place for the page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <main>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </main>
  );
}
