import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/query-client.ts';
import { LanguageProvider } from './language/language-context.tsx';
import { Pages } from './pages.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { Shell } from './shell/shell.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';

/** Everything that pages stand in, from the outside in. */
export function App() {
  return (
    <LanguageProvider>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <SessionGate>
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
