import { errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { knownProblem } from '../problem/known-problems.ts';
import type { Actor } from './actor.ts';
import type { SigningKey } from './signing-key.ts';
import { actorOf, type ClaimRules } from './token-claims.ts';
import type { TokenParties } from './token-issuer.ts';

/** How tokens are verified. */
export interface TokenVerifierOptions extends TokenParties, ClaimRules {
  /** How far clocks may differ, in seconds. Default 5. */
  readonly clockTolerance?: number;
  /** How many verified tokens are remembered. Default 10,000. */
  readonly remembered?: number;
}

interface Verified {
  readonly actor: Actor;
  /** From this moment on the token is no longer good, in milliseconds since 1970. */
  readonly until: number;
}

/** A token of ours is far shorter; a longer text is not worth looking at. */
const longestToken = 4096;

/**
 * Tells who a token stands for. A signature costs more to verify than all the rest of a request, so that a token
 * that was good is remembered; its expiry is checked each time.
 */
export class TokenVerifier {
  readonly #tolerance: number;
  readonly #verified: LRUCache<string, Verified>;

  constructor(
    private readonly key: Pick<SigningKey, 'id' | 'publicKey'>,
    private readonly options: TokenVerifierOptions,
    /** Milliseconds since 1970. */
    private readonly clock: () => number = Date.now,
  ) {
    this.#tolerance = options.clockTolerance ?? 5;
    this.#verified = new LRUCache({ max: options.remembered ?? 10_000 });
  }

  /** The actor of a token that was verified before and is still good. */
  remembered(token: string): Actor | undefined {
    const verified = this.#verified.get(token);
    if (verified === undefined) return undefined;
    if (this.clock() < verified.until) return verified.actor;
    this.#verified.delete(token);
    return undefined;
  }

  /** @throws Problem 401 `token-malformed`, `token-expired` or `token-invalid` */
  async verify(token: string): Promise<Actor> {
    const remembered = this.remembered(token);
    if (remembered) return remembered;
    if (token.length > longestToken) throw knownProblem('token-malformed');
    const claims = await this.#claims(token);
    const actor = actorOf(claims, this.options);
    const { exp = 0, iat = Infinity } = claims;
    if (!actor || iat > this.clock() / 1000 + this.#tolerance) throw knownProblem('token-invalid');
    this.#verified.set(token, { actor, until: (exp + this.#tolerance) * 1000 });
    return actor;
  }

  async #claims(token: string): Promise<JWTPayload> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.key.publicKey, {
        algorithms: ['EdDSA'],
        typ: 'JWT',
        issuer: this.options.issuer,
        audience: this.options.audience,
        requiredClaims: ['sub', 'iat', 'exp'],
        clockTolerance: this.#tolerance,
        currentDate: new Date(this.clock()),
      });
      if (protectedHeader.kid !== this.key.id) throw knownProblem('token-invalid');
      return payload;
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw knownProblem('token-expired', { cause });
      if (cause instanceof errors.JWSInvalid || cause instanceof errors.JWTInvalid) {
        throw knownProblem('token-malformed', { cause });
      }
      throw knownProblem('token-invalid', { cause });
    }
  }
}
