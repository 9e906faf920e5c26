import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { poisson, randomNumbers } from './testing/poisson.ts';
import { median, scoreOf, usualRange, usualUpTo } from './usual-range.ts';

const history = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 });
const scale = fc.double({ min: 0.01, max: 3, noNaN: true });

describe('the usual range', () => {
  it('of the worked example in the docs', () => {
    const range = usualRange([4, 6, 5, 3, 7, 5, 4, 6, 5, 30, 4, 5], 1);
    expect(range.expected).toBe(5);
    expect(range.spread).toBe(1);
    expect(usualUpTo(range, 3)).toBe(14);
    expect(scoreOf(14, range)).toBeCloseTo(2.95, 2);
    expect(scoreOf(15, range)).toBeCloseTo(3.21, 2);
  });

  it('ends where the score reaches the limit', () => {
    fc.assert(
      fc.property(history, scale, fc.constantFrom(2, 3, 5), (history, scale, limit) => {
        const range = usualRange(history, scale);
        const highest = usualUpTo(range, limit);
        expect(scoreOf(highest + 1, range)).toBeGreaterThanOrEqual(limit - 1e-6);
        if (highest > 0) expect(scoreOf(highest, range)).toBeLessThan(limit);
      }),
    );
  });

  it('is judged the higher the more there are, and not by the order of the weeks', () => {
    fc.assert(
      fc.property(history, fc.nat(60), fc.nat(60), (history, a, b) => {
        const range = usualRange(history, 1);
        expect(Math.sign(scoreOf(a, range) - scoreOf(b, range))).toBe(Math.sign(a - b));
        expect(usualRange([...history].reverse(), 1)).toEqual(range);
      }),
    );
  });

  it('stays where it is although some weeks were out of it', () => {
    const calm = [5, 4, 6, 5, 5, 4, 6, 5, 5];
    const before = usualUpTo(usualRange([...calm, 5, 4, 6], 1), 3);
    expect(usualUpTo(usualRange([...calm, 50, 70, 90], 1), 3)).toBeLessThanOrEqual(before + 3);
  });

  it('of a week of which half is over expects half', () => {
    expect(usualRange([10, 10, 10], 0.5).expected).toBe(5);
  });

  it('has the middle of an even number between two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe('counts that vary by chance alone', () => {
  const WEEKS = 12;
  const TRIES = 5_000;

  it.each([0.05, 0.65, 1, 5, 12, 40])(
    'of %d a week are warned of at most twice in a thousand weeks, and none is an alert',
    (mean) => {
      const random = randomNumbers(20_260_302);
      let [warnings, alerts] = [0, 0];
      for (let i = 0; i < TRIES; i++) {
        const range = usualRange(
          Array.from({ length: WEEKS }, () => poisson(mean, random)),
          1,
        );
        const count = poisson(mean, random);
        if (count < 3) continue;
        if (scoreOf(count, range) >= 3) warnings++;
        if (scoreOf(count, range) >= 5) alerts++;
      }
      expect(warnings / TRIES).toBeLessThan(0.002);
      expect(alerts).toBe(0);
    },
  );

  it('and then are five times as many, are found nine times out of ten', () => {
    const random = randomNumbers(7);
    let found = 0;
    for (let i = 0; i < 1_000; i++) {
      const range = usualRange(
        Array.from({ length: WEEKS }, () => poisson(4, random)),
        1,
      );
      if (scoreOf(poisson(20, random), range) >= 3) found++;
    }
    expect(found).toBeGreaterThan(900);
  });
});
