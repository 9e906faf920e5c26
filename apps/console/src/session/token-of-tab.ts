import { tokenInFragment } from './token.ts';

/** Kept for this tab: another one may work as somebody else. */
const KEPT = 'huiyin.token';

/** Kept instead after somebody left: nobody comes in before they say so. */
const LEFT = 'left';

/** The token kept for this tab. */
export const keptToken = (): string | undefined => {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null || kept === LEFT ? undefined : kept;
};

/** Whether somebody left in this tab. */
export const hasLeft = (): boolean => sessionStorage.getItem(KEPT) === LEFT;

/** @param token none: whoever worked here has left */
export function keepToken(token: string | undefined): void {
  sessionStorage.setItem(KEPT, token ?? LEFT);
}

/**
 * The token to begin with: the link’s, else the one kept for this tab. The link’s is taken out of the address before anything
 * else reads it, so that it isn’t copied along with it.
 */
export function takeToken(): string | undefined {
  const { hash, pathname, search } = window.location;
  const given = tokenInFragment(hash);
  if (given === undefined) return keptToken();
  keepToken(given);
  window.history.replaceState(window.history.state, '', pathname + search);
  return given;
}
