import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { RpcError } from '../rpc/rpc-error.ts';
import { Status } from '../rpc/status.ts';
import type { Authenticate } from './authenticate.ts';
import { parseBasic } from './basic-credentials.ts';
import { CheckQueue, QueueFullError } from './check-queue.ts';
import { isPassword, type PasswordHash } from './password-hash.ts';
import { parseCredentials, type KnownUser } from './parse-credentials.ts';
import { unauthenticated } from './unauthenticated.ts';
import type { User } from './user.ts';

/** Wrong credentials remembered, so that a program that repeats them costs nothing. */
const REMEMBERED = 1_000;

/** Where checks of those wait whose names nobody has. */
const STRANGERS = '';

const WRONG = 'Name or password is wrong.';

interface Entry {
  readonly user: User;
  /** Of the right name and password: known at once, or once the hash has been checked. */
  proof: Buffer | undefined;
  readonly hash: PasswordHash | undefined;
}

/**
 * Tells users by name and password. Passwords are compared in constant time by a keyed digest of this process; a hash is
 * computed once for each right password, and for wrong ones within the bounds of `CheckQueue`.
 */
export class Credentials {
  readonly #key = randomBytes(32);
  readonly #queue = new CheckQueue();
  readonly #refused = new Set<string>();
  readonly #underWay = new Map<string, Promise<boolean>>();
  #users: ReadonlyMap<string, Entry> = new Map();

  /** @throws InvalidCredentialsError: see `parseCredentials`. */
  constructor(text: string) {
    this.#users = this.#entries(parseCredentials(text));
  }

  /**
   * Takes other credentials from now on; calls under way go on.
   *
   * @throws InvalidCredentialsError, and then those before stay.
   */
  replace(text: string): void {
    this.#users = this.#entries(parseCredentials(text));
    this.#refused.clear();
  }

  readonly authenticate: Authenticate = async (authorization) => {
    if (authorization === undefined) return undefined;
    const basic = parseBasic(authorization);
    if (basic === undefined) throw unauthenticated(WRONG);
    const { name, password } = basic;
    const entry = this.#users.get(name);
    const proof = this.#proof(name, password);
    if (entry?.proof !== undefined && timingSafeEqual(entry.proof, proof)) return entry.user;
    const right = await this.#isRight(entry, password, proof);
    // Other credentials may have come meanwhile.
    if (this.#users.get(name) !== entry) return this.authenticate(authorization);
    if (!right || entry === undefined) {
      this.#refuse(proof);
      throw unauthenticated(WRONG);
    }
    entry.proof = proof;
    return entry.user;
  };

  /**
   * Whether the user's hash says so. Where some users have hashes the others, and names that nobody has, take as long: how
   * long it takes tells nothing.
   */
  async #isRight(entry: Entry | undefined, password: string, proof: Buffer): Promise<boolean> {
    const hash = entry?.hash ?? this.#anyHash();
    const key = proof.toString('base64');
    if (hash === undefined || this.#refused.has(key)) return false;
    let checking = this.#underWay.get(key);
    if (checking === undefined) {
      checking = this.#queue.run(entry?.user.name ?? STRANGERS, () => isPassword(password, hash));
      this.#underWay.set(key, checking);
      void checking.catch(() => undefined).finally(() => this.#underWay.delete(key));
    }
    return (await checking.catch(tooMany)) && hash === entry?.hash;
  }

  #refuse(proof: Buffer): void {
    if (this.#refused.size >= REMEMBERED) this.#refused.clear();
    this.#refused.add(proof.toString('base64'));
  }

  #entries(users: ReadonlyMap<string, KnownUser>): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const [name, { user, password }] of users) {
      if (typeof password === 'string') {
        entries.set(name, { user, proof: this.#proof(name, password), hash: undefined });
      } else {
        // What was checked before needn't be again where the hash is still the same.
        const before = this.#users.get(name);
        const isSame = before?.hash?.key.equals(password.key) && before.hash.salt.equals(password.salt);
        entries.set(name, { user, proof: isSame ? before?.proof : undefined, hash: password });
      }
    }
    return entries;
  }

  #anyHash(): PasswordHash | undefined {
    for (const { hash } of this.#users.values()) if (hash !== undefined) return hash;
    return undefined;
  }

  /** A digest behind a secret, in one go: an HMAC object costs ten times as much, and no digest ever leaves here. */
  #proof(name: string, password: string): Buffer {
    return hash('sha256', Buffer.concat([this.#key, Buffer.from(`${name}:${password}`)]), 'buffer');
  }
}

function tooMany(error: unknown): never {
  if (!(error instanceof QueueFullError)) throw error;
  throw new RpcError(
    Status.RESOURCE_EXHAUSTED,
    'Too many passwords are being checked: try again in a moment.',
  );
}
