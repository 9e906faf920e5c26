/** Kept for this tab only: another tab may work as somebody else. */
const KEPT = 'huiyin.token';

/**
 * The token to work with: that of the link’s fragment (`#token=…`), which no server sees, else the one kept for this tab. The
 * fragment is taken out of the address, so that it isn’t copied along with it.
 */
export function initialToken(): string | undefined {
  const { hash, pathname, search } = window.location;
  const given = new URLSearchParams(hash.slice(1)).get('token');
  if (given) {
    keepToken(given);
    window.history.replaceState(window.history.state, '', pathname + search);
    return given;
  }
  return sessionStorage.getItem(KEPT) ?? undefined;
}

export function keepToken(token: string | undefined): void {
  if (token === undefined) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, token);
}
