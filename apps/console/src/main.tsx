import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAs } from './api/client.ts';
import { App } from './app.tsx';
import { takeToken } from './session/token-of-tab.ts';

const token = takeToken();
askAs(token);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App initialToken={token} />
  </StrictMode>,
);
