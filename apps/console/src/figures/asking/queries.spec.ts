import { describe, expect, it } from '@jest/globals';
import { questionOf } from './question.ts';
import { comparisonQuery, overviewQuery, seriesQuery } from './queries.ts';

const asked = (address: string) => questionOf(new URLSearchParams(address));

describe('Questions to the API', () => {
  it('of the overview are about one stretch of time, in the groups of one dimension', () => {
    expect(overviewQuery(asked('period=2026-10&by=team,category&tier=gold'))).toEqual({
      period: 'month',
      to: '2026-11-01',
      by: 'team',
      tier: 'gold',
    });
  });

  it('of a series end with the chosen period; how many there are is the API’s choice', () => {
    expect(seriesQuery(asked('period=2026-W47'))).toEqual({ period: 'week', to: '2026-11-23' });
    expect(seriesQuery(asked('from=2026-11-01&to=2026-11-03'))).toEqual({
      from: '2026-11-01',
      to: '2026-11-04',
      period: 'day',
    });
  });

  it('of a comparison are about one period alone, or the range as a whole', () => {
    expect(comparisonQuery(asked('by=process,state'), '2026-11-22')).toEqual({
      period: 'month',
      from: '2026-11-01',
      to: '2026-12-01',
      by: 'process,state',
    });
    expect(comparisonQuery(asked('from=2026-11-01&to=2026-11-03'), '2026-11-22')).toEqual({
      from: '2026-11-01',
      to: '2026-11-04',
    });
  });
});
