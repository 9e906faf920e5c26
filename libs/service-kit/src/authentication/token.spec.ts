import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { openSigningKey, type SigningKey } from './signing-key.ts';
import { TokenIssuer } from './token-issuer.ts';
import { TokenVerifier } from './token-verifier.ts';

const parties = { issuer: 'https://issuer.example', audience: 'huiyin' };
const options = { ...parties, roles: ['agent', 'admin'] };
const content = { sub: 'u-1', name: '李华', role: 'agent', store: 'S01', channel: 'hotline', expiresIn: 60 };
const start = Date.parse('2026-01-02T03:04:05Z');

let directories: string[];
let key: SigningKey;
let foreign: SigningKey;
let now: number;
const clock = (): number => now;

beforeAll(async () => {
  directories = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'token-'))));
  [key, foreign] = (await Promise.all(directories.map(openSigningKey))) as [SigningKey, SigningKey];
});
afterAll(() => Promise.all(directories.map((each) => rm(each, { recursive: true, force: true }))));
beforeEach(() => {
  now = start;
});

const issuer = (signingKey = key, of = parties): TokenIssuer => new TokenIssuer(signingKey, of, clock);
const verifier = (): TokenVerifier => new TokenVerifier(key, options, clock);

/** A token of any claims, signed with our own key. */
function signed(claims: JWTPayload, header: Record<string, string> = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.id, ...header })
    .sign(key.privateKey);
}
const sound = (): JWTPayload => ({
  sub: 'u-1',
  name: '李华',
  role: 'agent',
  iss: parties.issuer,
  aud: parties.audience,
  iat: now / 1000,
  exp: now / 1000 + 60,
});

describe('a token', () => {
  it('stands for the actor that it was issued to', async () => {
    const actor = await verifier().verify(await issuer().issue(content));
    expect(actor).toEqual({ id: 'u-1', name: '李华', role: 'agent', store: 'S01', channel: 'hotline' });
    expect(Object.isFrozen(actor)).toBe(true);
  });

  it('need not name a store or a channel', async () => {
    const token = await issuer().issue({ sub: 'a', name: 'A', role: 'admin', expiresIn: 60 });
    expect(await verifier().verify(token)).toEqual({ id: 'a', name: 'A', role: 'admin' });
  });

  it('lives for a positive whole number of seconds', async () => {
    for (const expiresIn of [0, -1, 1.5, NaN, Infinity]) {
      await expect(issuer().issue({ ...content, expiresIn })).rejects.toBeInstanceOf(RangeError);
    }
  });

  it('is good until it expires and a little longer, as clocks differ', async () => {
    const token = await issuer().issue(content);
    now = start + 64_000;
    await expect(verifier().verify(token)).resolves.toMatchObject({ id: 'u-1' });
    now = start + 65_001;
    await expect(verifier().verify(token)).rejects.toMatchObject({ status: 401, code: 'token-expired' });
  });

  it('is remembered once verified, but not beyond its expiry', async () => {
    const token = await issuer().issue(content);
    const one = verifier();
    expect(one.remembered(token)).toBeUndefined();
    const actor = await one.verify(token);
    expect(one.remembered(token)).toBe(actor);
    now = start + 65_001;
    expect(one.remembered(token)).toBeUndefined();
    await expect(one.verify(token)).rejects.toMatchObject({ code: 'token-expired' });
  });

  it('that was refused is not remembered', async () => {
    const token = await issuer(foreign).issue(content);
    const one = verifier();
    await expect(one.verify(token)).rejects.toMatchObject({ code: 'token-invalid' });
    expect(one.remembered(token)).toBeUndefined();
  });

  it('is refused from another issuer, for another audience, or signed with another key', async () => {
    const refused = { status: 401, code: 'token-invalid' };
    const elsewhere = await issuer(key, { ...parties, issuer: 'https://other.example' }).issue(content);
    await expect(verifier().verify(elsewhere)).rejects.toMatchObject(refused);
    const foreigners = await issuer(key, { ...parties, audience: 'other' }).issue(content);
    await expect(verifier().verify(foreigners)).rejects.toMatchObject(refused);
    await expect(verifier().verify(await issuer(foreign).issue(content))).rejects.toMatchObject(refused);
  });

  it('is refused when any part of it was changed', async () => {
    const [head = '', claims = '', signature = ''] = (await issuer().issue(content)).split('.');
    const admin = Buffer.from(JSON.stringify({ ...sound(), role: 'admin' })).toString('base64url');
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    for (const token of [`${head}.${admin}.${signature}`, `${head}.${claims}.${flipped}`]) {
      await expect(verifier().verify(token)).rejects.toMatchObject({ code: 'token-invalid' });
    }
  });

  it('is refused with another algorithm: none, or HMAC with our public key', async () => {
    const claims = Buffer.from(JSON.stringify(sound())).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT', kid: key.id })).toString('base64url');
    await expect(verifier().verify(`${none}.${claims}.`)).rejects.toMatchObject({ status: 401 });
    const { x = '' } = await exportJWK(key.publicKey);
    const hmac = await new SignJWT(sound())
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: key.id })
      .sign(Buffer.from(x, 'base64url'));
    await expect(verifier().verify(hmac)).rejects.toMatchObject({ code: 'token-invalid' });
  });

  it('is refused when its header names another key or another kind of token', async () => {
    for (const header of [{ kid: 'other' }, { typ: 'other' }] as Record<string, string>[]) {
      await expect(verifier().verify(await signed(sound(), header))).rejects.toMatchObject({
        code: 'token-invalid',
      });
    }
  });

  it.each<[string, JWTPayload]>([
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['no name', { name: undefined }],
    ['a name that is too long', { name: 'x'.repeat(201) }],
    ['a name with NUL', { name: 'a\0b' }],
    ['no role', { role: undefined }],
    ['an unknown role', { role: 'root' }],
    ['several roles', { role: ['agent'] }],
    ['a store that is no name', { store: '../S01' }],
    ['a store that is no text', { store: 1 }],
    ['an empty channel', { channel: '' }],
    ['no expiry', { exp: undefined }],
    ['no moment of issue', { iat: undefined }],
    ['a moment of issue to come', { iat: start / 1000 + 6 }],
    ['a beginning to come', { nbf: start / 1000 + 6 }],
  ])('is refused with %s', async (_name, change) => {
    await expect(verifier().verify(await signed({ ...sound(), ...change }))).rejects.toMatchObject({
      status: 401,
      code: 'token-invalid',
    });
  });

  it('is malformed when it is no compact JWS, or longer than any of ours', async () => {
    for (const token of ['', 'a', 'a.b', 'a.b.c', '..', `${'a'.repeat(4096)}.b.c`]) {
      await expect(verifier().verify(token)).rejects.toMatchObject({ status: 401, code: 'token-malformed' });
    }
  });
});
