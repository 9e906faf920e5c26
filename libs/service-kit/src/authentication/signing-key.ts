import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { codeOf } from '../errors/unknown-error.ts';

/** The key pair that tokens are signed and verified with. */
export interface SigningKey {
  /** RFC 7638 thumbprint of the public key: which key a token was signed with. */
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** The key file is there but cannot be used. */
export class SigningKeyError extends Error {
  override readonly name = 'SigningKeyError';

  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(
      `${path} is not an Ed25519 private key as a JWK. Restore it from a backup, or remove it to make a new one`,
      {
        cause,
      },
    );
  }
}

const fileName = 'token-signing.jwk';

/**
 * The Ed25519 key pair kept in `directory`, made when there is none yet. Of several processes that start at once
 * all get the same one. Only its owner can read the file (0600) and, if it is made here, the directory (0700).
 *
 * @throws SigningKeyError when the file holds something else
 */
export async function openSigningKey(directory: string): Promise<SigningKey> {
  const path = join(directory, fileName);
  const text = (await read(path)) ?? (await create(directory, path));
  try {
    return await keyOf(JSON.parse(text) as JWK);
  } catch (cause) {
    throw new SigningKeyError(path, cause);
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    // Restored from a backup the file may have become readable to others.
    await chmod(path, 0o600);
    return text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function create(directory: string, path: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const temporary = join(directory, `.${fileName}.${randomUUID()}`);
  try {
    await writeDurably(temporary, `${JSON.stringify(await exportJWK(privateKey))}\n`);
    // Unlike a rename, a link never replaces a key that another process has made meanwhile.
    await link(temporary, path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(temporary, { force: true });
  }
  await syncDirectory(directory);
  return readFile(path, 'utf8');
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keyOf(jwk: JWK): Promise<SigningKey> {
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || typeof jwk.x !== 'string' || typeof jwk.d !== 'string') {
    throw new TypeError('not an Ed25519 private key');
  }
  const { d, ...shared } = jwk;
  const publicJwk = { kty: shared.kty, crv: shared.crv, x: shared.x };
  return {
    id: await calculateJwkThumbprint(publicJwk),
    privateKey: (await importJWK({ ...publicJwk, d }, 'EdDSA')) as CryptoKey,
    publicKey: (await importJWK(publicJwk, 'EdDSA')) as CryptoKey,
  };
}
