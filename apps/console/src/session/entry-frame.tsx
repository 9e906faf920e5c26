import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { ProductName } from '../shell/product-name.tsx';
import './entry.css';

/** What stands around everything that is shown before anybody has entered. */
export function EntryFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="entry">
      <header className="entry-header">
        <ProductName />
        <LanguageSwitch />
      </header>
      <main className="entry-content">{children}</main>
    </div>
  );
}
