import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Work and memory of a new hash: 16 MiB, and tens of milliseconds of one core. */
const COST = { N: 16_384, r: 8, p: 1 } as const;

/** Bytes that a check may need: whoever writes the file decides, up to here. */
const MOST_MEMORY = 256 * 1024 * 1024;

const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** A password as scrypt (RFC 7914) has left it. */
export interface PasswordHash {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** What a file of credentials holds instead of the password: `scrypt$N$r$p$salt$key`, both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, { ...COST, salt, key: Buffer.alloc(KEY_BYTES) });
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Reads what `hashPassword` wrote; nothing where the text is of another form, or would cost too much to check. */
export function parsePasswordHash(text: string): PasswordHash | undefined {
  const found = /^scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,})\$([\w-]{32,})$/.exec(text);
  if (found === null) return undefined;
  const [N, r, p] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const isPowerOfTwo = N > 1 && (N & (N - 1)) === 0;
  if (!isPowerOfTwo || r < 1 || p < 1 || memory(N, r, p) > MOST_MEMORY) return undefined;
  const [salt, key] = [Buffer.from(found[4] ?? '', 'base64url'), Buffer.from(found[5] ?? '', 'base64url')];
  return { N, r, p, salt, key };
}

/** Whether it is the password that was hashed. Takes the same time for all passwords. */
export async function isPassword(password: string, hash: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, hash), hash.key);
}

function derive(password: string, { N, r, p, salt, key }: PasswordHash): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options = { N, r, p, maxmem: 2 * memory(N, r, p) };
  scrypt(password, salt, key.length, options, (error, derived) => (error ? reject(error) : resolve(derived)));
  return promise;
}

function memory(N: number, r: number, p: number): number {
  return 128 * r * (N + p);
}
