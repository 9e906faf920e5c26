import { describe, expect, it } from '@jest/globals';
import { parseCredentials } from './parse-credentials.ts';
import { hashPassword } from './password-hash.ts';

describe('a file of credentials', () => {
  it('has a line for each user, with groups if there are any', () => {
    const users = parseCredentials(
      [
        '# who may come in',
        'admin:changeit:$admins',
        '',
        ' shop:s3cret!:readers, writers \r',
        'plain:$word#',
      ].join('\n'),
    );
    expect([...users.values()]).toEqual([
      { user: { name: 'admin', groups: ['$admins'] }, password: 'changeit' },
      { user: { name: 'shop', groups: ['readers', 'writers'] }, password: 's3cret!' },
      { user: { name: 'plain', groups: [] }, password: '$word#' },
    ]);
  });

  it('may hold a hash instead of the password', async () => {
    const hash = await hashPassword('a:b');
    const known = parseCredentials(`shop:${hash}:readers`).get('shop');
    expect(known).toMatchObject({ user: { groups: ['readers'] }, password: { N: 16_384, r: 8, p: 1 } });
  });

  it.each([
    ['a:b\nadmin', 'Line 2 of the credentials is not of the form name:password[:group,group].'],
    [':secret', 'Line 1 of the credentials is not of the form name:password[:group,group].'],
    ['admin:', 'Line 1 of the credentials is not of the form name:password[:group,group].'],
    ['$admins:x', 'Line 1 of the credentials names a user as only groups are named, with a $.'],
    ['admin:x:a,,b', 'Line 1 of the credentials has an empty group.'],
    ['admin:x:', 'Line 1 of the credentials has an empty group.'],
    [
      'admin:sec:ret:a',
      'Line 1 of the credentials has more than three fields: a password that holds a colon',
    ],
    ['a:1\n#\na:2', 'Line 3 of the credentials names a user a second time.'],
    ['a:scrypt$1', 'Line 1 of the credentials has a hash that is not of the form'],
    [`a:scrypt$15$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`, 'has a hash that is not of the form'],
    [`a:scrypt$16777216$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`, 'has a hash that is not of the form'],
    ['\n# nobody\n', 'There is no user in the credentials.'],
  ])('is refused as %j, without telling what it says', (text, message) => {
    expect(() => parseCredentials(text)).toThrow(message);
    expect(() => parseCredentials(text)).not.toThrow(/secret|sec:ret/);
  });
});
