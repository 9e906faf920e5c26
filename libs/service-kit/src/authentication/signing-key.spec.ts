import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSigningKey, SigningKeyError } from './signing-key.ts';

let parent: string;
let directory: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'signing-key-'));
  directory = join(parent, 'data', 'keys');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('the signing key', () => {
  it('is made at the first start, readable by its owner only, and found again', async () => {
    const first = await openSigningKey(directory);
    expect(await modeOf(directory)).toBe(0o700);
    expect(await readdir(directory)).toEqual(['token-signing.jwk']);
    expect(await modeOf(join(directory, 'token-signing.jwk'))).toBe(0o600);
    const again = await openSigningKey(directory);
    expect(again.id).toBe(first.id);
  });

  it('is the same for all processes that start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => openSigningKey(directory)));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
    expect(await readdir(directory)).toEqual(['token-signing.jwk']);
  });

  it('is closed to others again when a restored backup had opened it', async () => {
    await openSigningKey(directory);
    const path = join(directory, 'token-signing.jwk');
    await chmod(path, 0o644);
    await openSigningKey(directory);
    expect(await modeOf(path)).toBe(0o600);
  });

  it.each(['', 'rubbish', '{}', '{"kty":"oct","k":"c2VjcmV0"}'])(
    'is not taken from a file that holds %j',
    async (text) => {
      await openSigningKey(directory);
      const path = join(directory, 'token-signing.jwk');
      await writeFile(path, text);
      await expect(openSigningKey(directory)).rejects.toBeInstanceOf(SigningKeyError);
      await expect(openSigningKey(directory)).rejects.toThrow(path);
      // Nor replaced: it may be all that is left of the key.
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );

  it('without its private half is refused', async () => {
    await openSigningKey(directory);
    const path = join(directory, 'token-signing.jwk');
    const jwk = JSON.parse(await readFile(path, 'utf8')) as { d?: string };
    delete jwk.d;
    await writeFile(path, JSON.stringify(jwk));
    await expect(openSigningKey(directory)).rejects.toBeInstanceOf(SigningKeyError);
  });
});
