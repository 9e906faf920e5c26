import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from './api/query-client.ts';
import { LanguageProvider } from './language/language-context.tsx';
import { Pages } from './pages.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { Shell } from './shell/shell.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';

/** Everything that pages stand in, from the outside in. @param initialToken the token that the tab begins with */
export function App({ initialToken }: { readonly initialToken: string | undefined }) {
  // For what is asked before anybody has entered; each account then has its own.
  const [queries] = useState(createQueryClient);
  return (
    <LanguageProvider>
      <ThemeProvider>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <SessionGate initialToken={initialToken}>
              <Shell>
                <Pages />
              </Shell>
            </SessionGate>
          </BrowserRouter>
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  );
}
