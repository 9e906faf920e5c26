import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pauseBefore } from './pause-before.ts';

const failures = fc.nat(60);
const first = fc.integer({ min: 1, max: 10_000 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the pause before a stream comes back', () => {
  it('is between half of what is asked for and all of it when the stream has only ended', () => {
    expect(pauseBefore(0, 2_000, 0)).toBe(1_000);
    expect(pauseBefore(0, 2_000, 1)).toBe(2_000);
  });

  it('never is longer than half a minute, and never shorter than after fewer failures', () => {
    fc.assert(
      fc.property(failures, first, chance, (count, asked, by) => {
        const pause = pauseBefore(count, asked, by);
        expect(pause).toBeLessThanOrEqual(30_000);
        expect(pauseBefore(count + 1, asked, by)).toBeGreaterThanOrEqual(pause);
      }),
    );
  });
});
