import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkQueryNames, checkUrl } from './check-url.ts';

const refused = (code: string) => expect.objectContaining({ status: 400, code });

describe('the URL of a request', () => {
  it('may hold any text that is percent-encoded as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && text.isWellFormed());
        expect(() => checkUrl(`/cases?text=${encodeURIComponent(text)}`)).not.toThrow();
      }),
    );
  });

  it.each(['/%', '/%z1', '/a?b=%f', '/%ff', '/?a=%ed%a0%80', '/?a=\xe4\xb8\xad', '/a b', '/\x7f'])(
    '%j is malformed',
    (url) => {
      expect(() => checkUrl(url)).toThrow(refused('malformed-url'));
    },
  );

  it('may not hold NUL', () => {
    expect(() => checkUrl('/cases/%00')).toThrow(refused('ill-formed-string'));
    expect(() => checkUrl('/cases/%2500')).not.toThrow();
  });

  it('may not name what reaches a prototype', () => {
    expect(() => checkQueryNames({ a: '1' })).not.toThrow();
    expect(() => checkQueryNames(JSON.parse('{"__proto__":"1"}'))).toThrow(refused('forbidden-key'));
    expect(() => checkQueryNames({ constructor: '1' })).toThrow(refused('forbidden-key'));
  });
});
