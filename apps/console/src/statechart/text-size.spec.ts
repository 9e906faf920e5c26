import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth, wrapped } from './text-size.ts';

const texts = fc.array(fc.constantFrom('已', '受', '理', '，', '（', 'a', 'W', 'i', ' ', '7', '—'), {
  maxLength: 60,
});

describe('the width of a text', () => {
  it('is a font’s size for each Chinese character, and less for Latin letters', () => {
    expect(textWidth('待受理', 14)).toBe(42);
    expect(textWidth('abc', 14)).toBeLessThan(42);
    expect(textWidth('', 14)).toBe(0);
  });
});

describe('a wrapped text', () => {
  it('keeps every character but the spaces at which it was broken', () => {
    fc.assert(
      fc.property(texts, (characters) => {
        const text = characters.join('');
        expect(wrapped(text, 12, 60).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('is no wider than asked for, unless a single word is', () => {
    fc.assert(
      fc.property(texts, (characters) => {
        for (const line of wrapped(characters.join(''), 12, 60))
          expect(textWidth(line, 12) <= 60 || !/[已受理 ]./u.test(line)).toBe(true);
      }),
    );
  });

  it('breaks Chinese anywhere, English between words, and no punctuation off its word', () => {
    expect(wrapped('顾客表示未解决', 12, 60)).toEqual(['顾客表示未', '解决']);
    expect(wrapped('Solution refused by customer', 12, 60)).toEqual([
      'Solution',
      'refused',
      'by',
      'customer',
    ]);
    expect(wrapped('一二三四五，六', 12, 72)).toEqual(['一二三四五，', '六']);
  });
});
