import { ROLES } from '@huiyin/casework';
import { openSigningKey, TokenIssuer, TokenVerifier, type TokenParties } from '@huiyin/service-kit/process';

/** Who issues our tokens, and for whom. */
const PARTIES: TokenParties = { issuer: 'huiyin', audience: 'huiyin-api' };

/** Issues and verifies the tokens of one deployment; its key is made when there is none yet. */
export async function openTokens({ keys }: { readonly keys: string }, now: () => number) {
  const key = await openSigningKey(keys);
  return {
    issuer: new TokenIssuer(key, PARTIES, now),
    verifier: new TokenVerifier(key, { ...PARTIES, roles: Object.keys(ROLES) }, now),
  };
}
