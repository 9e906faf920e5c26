import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headerText } from './header-text.ts';

describe('A text in a header field', () => {
  it('is printable ASCII, and comes back by percent-decoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const field = headerText(text);
        expect(field).toMatch(/^[ -~]*$/);
        expect(decodeURIComponent(field)).toBe(text.toWellFormed());
      }),
    );
  });
});
