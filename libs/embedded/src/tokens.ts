import { ROLES } from '@huiyin/casework';
import { openSigningKey, TokenIssuer, TokenVerifier, type TokenParties } from '@huiyin/service-kit';
import type { DataDirectory } from './data-directory.ts';

/** Who issues our tokens, and for whom. */
const PARTIES: TokenParties = { issuer: 'huiyin', audience: 'huiyin-api' };

/** Issues and verifies the tokens of one data directory; its key is made when there is none yet. */
export async function openTokens({ keys }: DataDirectory, now: () => number) {
  const key = await openSigningKey(keys);
  return {
    issuer: new TokenIssuer(key, PARTIES, now),
    verifier: new TokenVerifier(key, { ...PARTIES, roles: Object.keys(ROLES) }, now),
  };
}
