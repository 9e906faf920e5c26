import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeOf } from './change.ts';

const share = { better: 'higher', unit: 'share', moment: 'closed_at' } as const;
const values = fc.double({ min: 0, max: 1, noNaN: true });

describe('The change since the period before', () => {
  it('is better where more is better, and worse where less is', () => {
    expect(changeOf(share, { value: 0.9 }, { value: 0.8 })).toMatchObject({
      direction: 'up',
      verdict: 'better',
    });
    expect(changeOf({ ...share, better: 'lower' }, { value: 0.9 }, { value: 0.8 })).toMatchObject({
      direction: 'up',
      verdict: 'worse',
    });
  });

  it('is the other way round when both periods change places', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const there = changeOf(share, { value: one }, { value: other });
        const back = changeOf(share, { value: other }, { value: one });
        expect((there?.by ?? NaN) + (back?.by ?? NaN)).toBe(0);
        expect(new Set([there?.verdict, back?.verdict]).size).toBe(one === other ? 1 : 2);
      }),
    );
  });

  it('of how many cases came in is nobody’s merit; of how many are open it is', () => {
    const cases = { better: 'lower', unit: 'cases' } as const;
    expect(changeOf({ ...cases, moment: 'opened_at' }, { value: 9 }, { value: 8 })?.verdict).toBe('none');
    expect(changeOf(cases, { value: 9 }, { value: 8 })?.verdict).toBe('worse');
  });

  it('is unknown where one of both isn’t known: nought isn’t unknown', () => {
    expect(changeOf(share, { value: 0.9 }, undefined)).toBeUndefined();
    expect(changeOf(share, { value: null }, { value: 0 })).toBeUndefined();
    expect(changeOf(share, { value: 0 }, { value: null })).toBeUndefined();
    expect(changeOf(share, { value: 0 }, { value: 0 })).toMatchObject({ direction: 'same', verdict: 'none' });
  });
});
