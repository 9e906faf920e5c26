import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromWire, revisionFromWire, toWire } from './position.ts';

describe('a position on the wire', () => {
  it('is the same number on both sides as far as numbers are exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) }), (position) => {
        const number = fromWire(String(position));
        expect(BigInt(number)).toBe(position);
        expect(toWire(number)).toBe(String(position));
      }),
    );
  });

  it('is refused clearly beyond that, never rounded', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: BigInt(Number.MAX_SAFE_INTEGER) + 1n, max: 2n ** 64n - 1n }),
        (position) => {
          expect(() => fromWire(String(position))).toThrow(RangeError);
          expect(() => fromWire(String(position))).toThrow(String(position));
        },
      ),
    );
  });

  it('is a whole number, not negative', () => {
    for (const none of [-1, 0.5, NaN, Infinity, 2 ** 53]) expect(() => toWire(none)).toThrow(RangeError);
  });
});

describe('a revision on the wire', () => {
  it('is that of a position, but for a tombstone’s, which is the largest there is', () => {
    expect(revisionFromWire('7')).toBe(7);
    expect(revisionFromWire(String(2n ** 63n - 1n))).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => revisionFromWire(String(2n ** 63n - 2n))).toThrow(RangeError);
  });
});
