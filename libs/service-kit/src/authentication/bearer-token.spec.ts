import { describe, expect, it } from '@jest/globals';
import { bearerToken } from './bearer-token.ts';

describe('the Authorization header field', () => {
  it('holds a token after the scheme, written in any case', () => {
    expect(bearerToken('Bearer a.b-c_d~e+f/g==')).toBe('a.b-c_d~e+f/g==');
    expect(bearerToken('bearer  abc')).toBe('abc');
  });

  it('may be missing', () => {
    for (const header of [undefined, '']) {
      expect(() => bearerToken(header)).toThrow(expect.objectContaining({ code: 'token-missing' }));
    }
  });

  it.each(['Bearer', 'Bearer ', 'Basic YTpi', 'abc', 'Bearer a b', 'Bearer a,b', 'Bearer =', 'Bearer a\n'])(
    'is malformed as %j',
    (header) => {
      expect(() => bearerToken(header)).toThrow(
        expect.objectContaining({ status: 401, code: 'token-malformed' }),
      );
    },
  );
});
