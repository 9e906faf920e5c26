import { tokenInFragment } from './token.ts';

/** Kept for this tab only: another tab may work as somebody else. */
const KEPT = 'huiyin.token';

/**
 * The token to begin with: the link’s, else the one kept for this tab. The link’s is taken out of the address before anything
 * else reads it, so that it isn’t copied along with it.
 */
export function takeToken(): string | undefined {
  const { hash, pathname, search } = window.location;
  const given = tokenInFragment(hash);
  if (given === undefined) return sessionStorage.getItem(KEPT) ?? undefined;
  keepToken(given);
  window.history.replaceState(window.history.state, '', pathname + search);
  return given;
}

export function keepToken(token: string | undefined): void {
  if (token === undefined) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, token);
}
