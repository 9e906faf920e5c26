import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenIn, tokenInFragment } from './token.ts';

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzMDEua2YxIn0.c2lnbmF0dXJl-_';

const part = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const tokens = fc.tuple(part, part, part).map((parts) => parts.join('.'));

describe('The token of a link', () => {
  it('is in its fragment', () => {
    expect(tokenInFragment(`#token=${TOKEN}`)).toBe(TOKEN);
    expect(tokenInFragment(`#a=1&token=${TOKEN}`)).toBe(TOKEN);
  });

  it('is none where the fragment is something else, or empty', () => {
    for (const fragment of ['', '#', '#timeline', '#token=', '#token=%20']) {
      expect(tokenInFragment(fragment)).toBeUndefined();
    }
  });
});

describe('The token in what was pasted', () => {
  it('is found however it was copied', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        for (const pasted of [
          token,
          `  ${token}\n`,
          `"${token}"`,
          `“${token}”`,
          `Bearer ${token}`,
          `Authorization: Bearer ${token}`,
          `http://127.0.0.1:3000/#token=${token}`,
          `打开 http://10.0.0.2:3000/board?store=S01#token=${token} `,
        ]) {
          expect(tokenIn(pasted)).toBe(token);
        }
      }),
    );
  });

  it('may be broken into lines by a terminal', () => {
    expect(tokenIn(`${TOKEN.slice(0, 30)}\n${TOKEN.slice(30)}`)).toBe(TOKEN);
  });

  it('is none in what can’t be one', () => {
    for (const pasted of [
      '',
      ' ',
      'token',
      'a.b',
      'a.b.c.d',
      '令牌.令牌.令牌',
      'http://127.0.0.1:3000/',
      'x#token=y',
    ]) {
      expect(tokenIn(pasted)).toBeUndefined();
    }
  });
});
