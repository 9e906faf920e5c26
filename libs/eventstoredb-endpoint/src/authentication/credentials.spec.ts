import { scryptSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Credentials } from './credentials.ts';
import { hashPassword } from './password-hash.ts';

const basic = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** A hash that costs next to nothing. */
function cheapHash(password: string, salt = 'salt of sixteen '): string {
  const key = scryptSync(password, salt, 32, { N: 2, r: 1, p: 1 });
  return `scrypt$2$1$1$${Buffer.from(salt).toString('base64url')}$${key.toString('base64url')}`;
}

const UNAUTHENTICATED = { status: 16 };

describe('credentials', () => {
  const credentials = new Credentials(
    `admin:changeit:$admins\n店主:密码\nhashed:${cheapHash('a:b c')}:readers`,
  );

  it('tell who calls', async () => {
    expect(await credentials.authenticate(basic('admin', 'changeit'))).toEqual({
      name: 'admin',
      groups: ['$admins'],
    });
    expect(await credentials.authenticate(basic('店主', '密码'))).toEqual({ name: '店主', groups: [] });
    for (let time = 0; time < 3; time++) {
      expect(await credentials.authenticate(basic('hashed', 'a:b c'))).toEqual({
        name: 'hashed',
        groups: ['readers'],
      });
    }
  });

  it('know nobody who says nothing', async () => {
    expect(await credentials.authenticate(undefined)).toBeUndefined();
  });

  it('refuse a wrong name or password, also again', async () => {
    for (const [name, password] of [
      ['admin', 'changeIt'],
      ['admin', ''],
      ['Admin', 'changeit'],
      ['nobody', 'changeit'],
      ['nobody', 'a:b c'],
      ['admin', 'a:b c'],
      ['hashed', 'a:b'],
      ['hashed', cheapHash('a:b c')],
    ] as const) {
      for (let time = 0; time < 2; time++) {
        await expect(credentials.authenticate(basic(name, password))).rejects.toMatchObject(UNAUTHENTICATED);
      }
    }
  });

  it.each([
    '',
    'Basic',
    'Basic ',
    'Basic !!!',
    'Bearer abc',
    'Basic /w==',
    `Basic ${'A'.repeat(5000)}`,
    basic('', 'x'),
    'Basic bm9jb2xvbg==',
  ])('refuse what is no such field: %j', async (field) => {
    await expect(credentials.authenticate(field)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it('are read whatever case the scheme is written in', async () => {
    expect(
      await credentials.authenticate(basic('admin', 'changeit').replace('Basic', 'basic')),
    ).toBeDefined();
  });

  it('check the same password once, however many calls come at the same time', async () => {
    const fresh = new Credentials(`shop:${await hashPassword('secret')}`);
    const users = await Promise.all(
      Array.from({ length: 50 }, () => fresh.authenticate(basic('shop', 'secret'))),
    );
    expect(new Set(users)).toEqual(new Set([{ name: 'shop', groups: [] }]));
  });

  it('say that they are busy instead of checking without end', async () => {
    const fresh = new Credentials(`shop:${await hashPassword('secret')}`);
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        fresh.authenticate(basic('nobody', `guess ${i}`)).catch((error: { status: number }) => error.status),
      ),
    );
    expect(new Set(guesses)).toEqual(new Set([8, 16]));
    // A flood of strangers keeps no known user out.
    expect(await fresh.authenticate(basic('shop', 'secret'))).toBeDefined();
  });
});

describe('credentials that are replaced', () => {
  it('let in those who are in the new ones, and nobody else', async () => {
    const credentials = new Credentials(`a:1\nb:${cheapHash('2')}\nc:3`);
    const enter = (name: string, password: string) =>
      credentials.authenticate(basic(name, password)).then(
        (user) => user?.groups,
        () => 'refused',
      );
    expect(await Promise.all([enter('a', '1'), enter('b', '2'), enter('b', '22'), enter('d', '4')])).toEqual([
      [],
      [],
      'refused',
      'refused',
    ]);
    credentials.replace(`a:11\nb:${cheapHash('22')}\nd:4:x`);
    expect(
      await Promise.all([
        enter('a', '1'),
        enter('a', '11'),
        enter('b', '2'),
        enter('b', '22'),
        enter('c', '3'),
        enter('d', '4'),
      ]),
    ).toEqual(['refused', [], 'refused', [], 'refused', ['x']]);
  });

  it('judge by the new ones also while a password is being checked', async () => {
    const credentials = new Credentials(`b:${await hashPassword('old')}`);
    const old = credentials.authenticate(basic('b', 'old'));
    const fresh = credentials.authenticate(basic('b', 'new'));
    credentials.replace(`b:${cheapHash('new')}`);
    await expect(old).rejects.toMatchObject(UNAUTHENTICATED);
    expect(await fresh).toEqual({ name: 'b', groups: [] });
  });

  it('stay as they were when the new ones are no good', async () => {
    const credentials = new Credentials('a:1');
    expect(() => credentials.replace('a:1\nb')).toThrow('Line 2');
    expect(await credentials.authenticate(basic('a', '1'))).toBeDefined();
  });
});
