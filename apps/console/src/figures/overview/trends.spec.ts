import { describe, expect, it } from '@jest/globals';
import { toldGroup } from '../testing.ts';
import { trendOf } from './trends.ts';

const overview = (value: number | null, before: number) => ({
  at: '2026-11-22T00:00:00Z',
  figures: [],
  groups: [{ key: {}, figures: { x: toldGroup({ value, previous: toldGroup({ value: before }) }) } }],
});

describe('A trend', () => {
  it('goes from the earliest period to the latest, two of each overview', () => {
    expect(trendOf('x', [overview(6, 5), overview(4, 3), overview(2, 1)])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has gaps where nothing was counted, and where nothing has come yet', () => {
    expect(trendOf('x', [overview(null, 5), undefined])).toEqual([null, null, 5, null]);
    expect(trendOf('unknown', [overview(6, 5)])).toEqual([null, null]);
  });
});
