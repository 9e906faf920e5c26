/** A token’s form: header, claims and signature (RFC 7519). Whether it’s any good is the API’s to say. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** The token that a link carries in its fragment (`#token=…`), which no server sees. */
export const tokenInFragment = (fragment: string): string | undefined =>
  new URLSearchParams(fragment.replace(/^#/, '')).get('token')?.trim() || undefined;

/** The token in what somebody pasted: a link, a request’s header line, or the token itself, with what came along when it was copied. */
export function tokenIn(pasted: string): string | undefined {
  const hash = pasted.indexOf('#');
  const given = hash === -1 ? pasted : (tokenInFragment(pasted.slice(hash).trim()) ?? '');
  const bare = given
    .replace(/\s+/gu, ' ')
    .replace(/^.*\bBearer /iu, '')
    .replace(/["'“”‘’` ]/gu, '');
  return TOKEN.test(bare) ? bare : undefined;
}
