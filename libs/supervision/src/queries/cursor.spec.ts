import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidCursorError, readCursor, writeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('says where a page ended', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.string({ unit: 'binary' }), (key, id) => {
        expect(readCursor(writeCursor({ key, id }))).toEqual({ key, id });
      }),
    );
  });

  it('is refused when it wasn’t written here', () => {
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const strange = [
      {},
      [],
      [1],
      ['1', 'a'],
      [1, 2],
      [null, 'a'],
      'a',
      null,
      [1, 'a', 'b'],
      [1.5, 'a'],
      [1e300, 'a'],
    ].map(encoded);
    for (const text of ['', 'x', '%', encoded([1, 'a']).slice(0, -2), ...strange])
      expect(() => readCursor(text)).toThrow(InvalidCursorError);
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          readCursor(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidCursorError);
        }
      }),
    );
  });
});
