import { SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';

/** Who issues the tokens and for whom they are: both written into each token and demanded of it. */
export interface TokenParties {
  readonly issuer: string;
  readonly audience: string;
}

/** What a token says. */
export interface TokenContent {
  /** Id of the actor. */
  readonly sub: string;
  readonly name: string;
  readonly role: string;
  readonly store?: string;
  readonly channel?: string;
  readonly department?: string;
  /** Life of the token, in seconds. */
  readonly expiresIn: number;
}

/** Makes tokens: compact JWS with EdDSA over Ed25519 (RFC 8037). */
export class TokenIssuer {
  constructor(
    private readonly key: SigningKey,
    private readonly parties: TokenParties,
    /** Milliseconds since 1970. */
    private readonly clock: () => number = Date.now,
  ) {}

  /** @throws RangeError unless `expiresIn` is a positive whole number of seconds */
  async issue({ sub, name, role, store, channel, department, expiresIn }: TokenContent): Promise<string> {
    if (!Number.isSafeInteger(expiresIn) || expiresIn <= 0) {
      throw new RangeError(`expiresIn must be a positive whole number of seconds, not ${expiresIn}`);
    }
    const now = Math.floor(this.clock() / 1000);
    return new SignJWT({
      name,
      role,
      ...(store !== undefined && { store }),
      ...(channel !== undefined && { channel }),
      ...(department !== undefined && { department }),
    })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: this.key.id })
      .setSubject(sub)
      .setIssuer(this.parties.issuer)
      .setAudience(this.parties.audience)
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn)
      .sign(this.key.privateKey);
  }
}
