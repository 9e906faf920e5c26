import { describe, expect, it } from '@jest/globals';
import { valueScale } from './value-scale.ts';

const HOUR = 3_600_000;

describe('The scale of a chart', () => {
  it('tells durations in the biggest unit of which there are three', () => {
    const units = [1, 2.9, 3, 71, 72].map((hours) => valueScale({ unit: 'milliseconds' }, hours * HOUR).unit);
    expect(units).toEqual(['minutes', 'minutes', 'hours', 'hours', 'days']);
  });

  it('tells shares in per cent, cases as they are', () => {
    expect(valueScale({ unit: 'share' }, 1)).toEqual({ per: 0.01, unit: 'percent' });
    expect(valueScale({ unit: 'cases' }, 4e9)).toEqual({ per: 1, unit: 'cases' });
  });
});
