import { knownProblem } from '../problem/known-problems.ts';
import { isForbiddenKey } from './text-rules.ts';

// Visible ASCII without the percent sign: what such a URL says needs no decoding, so nothing can be wrong with it.
const plain = /^[!-$&-~]*$/;
const visible = /^[!-~]*$/;

/**
 * Checks the text of a request's URL, path and query alike, before anything of it is decoded.
 *
 * @throws Problem 400 `malformed-url` where percent-encoding is broken, does not stand for UTF-8, or should have
 *   been used; `ill-formed-string` for a NUL character
 */
export function checkUrl(url: string): void {
  if (plain.test(url)) return;
  if (!visible.test(url)) throw knownProblem('malformed-url');
  try {
    decodeURIComponent(url);
  } catch (cause) {
    throw knownProblem('malformed-url', { cause });
  }
  if (url.includes('%00')) throw knownProblem('ill-formed-string');
}

/**
 * Checks the names of a parsed query string.
 *
 * @throws Problem 400 `forbidden-key`
 */
export function checkQueryNames(query: unknown): void {
  if (typeof query !== 'object' || query === null) return;
  for (const name in query) {
    if (isForbiddenKey(name)) throw knownProblem('forbidden-key', { pointer: '' });
  }
}
