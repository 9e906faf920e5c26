import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BackOff, pause } from './back-off.ts';

describe('the pause between attempts', () => {
  it('doubles up to a limit, less a random part of a half; and begins anew after a success', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 100, max: 5_000 }),
        (first, longest) => {
          const backOff = new BackOff({ first, longest });
          for (let attempt = 0; attempt < 20; attempt++) {
            const whole = Math.min(longest, first * 2 ** attempt);
            const wait = backOff.next();
            expect(wait).toBeLessThanOrEqual(whole);
            expect(wait).toBeGreaterThanOrEqual(whole / 2);
          }
          backOff.reset();
          expect(backOff.next()).toBeLessThanOrEqual(first);
        },
      ),
    );
  });

  it('ends at once when it is called off', async () => {
    const off = new AbortController();
    const waiting = pause(3_600_000, off.signal);
    off.abort();
    await waiting;
    await pause(3_600_000, off.signal);
  });
});
