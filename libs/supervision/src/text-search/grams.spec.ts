import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gramsOf, gramsSought } from './grams.ts';

describe('the pieces of a text', () => {
  it('are three letters or digits in a row, else a character with its neighbour', () => {
    expect([...gramsOf('so-123 电饭煲')]).toEqual([
      ...['so', 'o-', '-1', '123', '23', '3 ', ' 电', '电饭', '饭煲', '煲'],
    ]);
    expect([...gramsOf('')]).toEqual([]);
  });

  it('that words must have leave out those that what follows may make longer', () => {
    expect(gramsSought('')).toBeUndefined();
    expect(gramsSought('煲')).toEqual({ beginning: '煲' });
    expect(gramsSought('饭煲')).toEqual({ all: ['饭煲'] });
    expect(gramsSought('12')).toEqual({ beginning: '12' });
    expect(gramsSought('-12')).toEqual({ all: ['-1'] });
    expect(gramsSought('1234')).toEqual({ all: ['123', '234'] });
    expect(gramsSought('so-123456789')).toEqual({ all: ['234', '345', '456', '567', '678', '789'] });
  });

  it('find whatever is in the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '1', '2', '-', ' ', '电', '煲', '😀', '\n', '"'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, text, (before, words, after) => {
        const grams = gramsOf(before + words + after);
        const sought = gramsSought(words)!;
        if ('all' in sought) for (const gram of sought.all) expect(grams).toContain(gram);
        else expect([...grams].some((gram) => gram.startsWith(sought.beginning))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
