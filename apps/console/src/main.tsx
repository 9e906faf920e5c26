import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAs } from './api/client.ts';
import { App } from './app.tsx';
import { answerOtherTabs, tokenOfOtherTab } from './session/other-tabs.ts';
import { takeToken } from './session/token-of-tab.ts';

const token = takeToken() ?? (await tokenOfOtherTab());
askAs(token);
answerOtherTabs();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App initialToken={token} />
  </StrictMode>,
);
