import { knownProblem } from '../problem/known-problems.ts';

// RFC 6750, 2.1: the scheme in any case, one space or more, then the token's characters.
const credentials = /^bearer +([\w.~+/-]+=*)$/i;

/**
 * The token of an `Authorization` header field.
 *
 * @throws Problem 401 `token-missing` without one, `token-malformed` when it holds anything else
 */
export function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined || authorization === '') throw knownProblem('token-missing');
  const token = credentials.exec(authorization)?.[1];
  if (token === undefined) throw knownProblem('token-malformed');
  return token;
}
