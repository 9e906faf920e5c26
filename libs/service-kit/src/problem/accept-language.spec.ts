import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { preferredLanguage } from './accept-language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en;q=0.4, zh;q=0.5', 'zh-CN'],
    ['fr, en;q=0.3', 'en'],
    ['fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['*;q=0.1, EN;q=0.2', 'en'],
    ['en;q=0', 'zh-CN'],
    ['en;q=rubbish', 'zh-CN'],
    ['english', 'zh-CN'],
  ])('of Accept-Language %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is one of the two whatever the header says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (header) => {
        expect(['zh-CN', 'en']).toContain(preferredLanguage(header));
      }),
    );
  });
});
