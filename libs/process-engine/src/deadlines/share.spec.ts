import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOfShare } from './share.ts';

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });

it('lies between the moment of setting and the due one, later for a larger share', () => {
  fc.assert(
    fc.property(
      moment,
      fc.nat(10_000_000_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (since, length, share) => {
        const due = since + length;
        const at = momentOfShare(since, due, share);
        expect(at).toBeGreaterThanOrEqual(since);
        expect(at).toBeLessThanOrEqual(due);
        expect(at).toBeLessThanOrEqual(momentOfShare(since, due, Math.min(1, share + 0.1)));
      },
    ),
  );
});

it('is when it was set for a deadline that was due before', () => {
  expect(momentOfShare(100, 40, 0.75)).toBe(100);
});
