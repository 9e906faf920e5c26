import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { askAs } from '../api/client.ts';
import type { ApiProblem } from '../api/problem.ts';
import { onTokenRefused } from '../api/token-refusal.ts';
import { keepToken } from './token-of-tab.ts';
import { tokenInFragment } from './token.ts';

interface TokenInUse {
  readonly token: string | undefined;
  /** Why the API doesn’t take it, or not any more. */
  readonly refusal: ApiProblem | undefined;
  readonly enterWith: (token: string | undefined) => void;
}

/** The token that this tab works with, until the API refuses it. Opening another link’s token in the same tab changes to it. */
export function useToken(initial: string | undefined): TokenInUse {
  const [token, setToken] = useState(initial);
  const [refused, setRefused] = useState<{
    readonly token: string | undefined;
    readonly problem: ApiProblem;
  }>();
  // The answer to what was asked with an earlier token says nothing about this one.
  useEffect(() => onTokenRefused((problem, of) => setRefused({ problem, token: of })), []);
  const enterWith = useCallback((next: string | undefined) => {
    keepToken(next);
    askAs(next);
    setToken(next);
  }, []);
  const navigate = useNavigate();
  useEffect(() => {
    const listen = () => {
      const { hash, pathname, search } = window.location;
      const linked = tokenInFragment(hash);
      if (linked === undefined) return;
      enterWith(linked);
      void navigate({ pathname, search }, { replace: true });
    };
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, [enterWith, navigate]);
  return {
    token,
    refusal: token !== undefined && refused?.token === token ? refused.problem : undefined,
    enterWith,
  };
}
