import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { ProductName } from '../shell/product-name.tsx';
import './sign-in.css';

/** What stands around everything that is shown before anybody has entered. */
export function EntryFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sign-in">
      <header className="sign-in-header">
        <ProductName />
        <LanguageSwitch />
      </header>
      <main className="sign-in-content">{children}</main>
    </div>
  );
}
