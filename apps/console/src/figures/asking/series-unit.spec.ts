import { describe, expect, it } from '@jest/globals';
import { daysAfter } from './period.ts';
import { seriesUnit } from './series-unit.ts';
import { stretchOfDay } from './stretch-of-day.ts';

const from = '2026-01-05';
const range = (days: number) => ({ kind: 'range', from, to: daysAfter(from, days - 1) }) as const;

describe('A series', () => {
  it('of a range is told by the shortest unit with few enough points', () => {
    expect([1, 31, 32, 182, 183, 1116, 1117].map((days) => seriesUnit(range(days)))).toEqual([
      'day',
      'day',
      'week',
      'week',
      'month',
      'month',
      'quarter',
    ]);
  });

  it('of a period is told by its unit', () => {
    expect(seriesUnit({ kind: 'running', unit: 'week' })).toBe('week');
  });
});

describe('A day that is chosen', () => {
  it('means the running period where that isn’t over, and that one period where it is', () => {
    expect(stretchOfDay('month', '2026-11-02', '2026-11-22')).toEqual({ kind: 'running', unit: 'month' });
    expect(stretchOfDay('month', '2026-10-31', '2026-11-22')).toMatchObject({
      kind: 'period',
      period: { name: '2026-10' },
    });
    expect(stretchOfDay('day', '2026-11-21', '2026-11-22')).toMatchObject({ period: { name: '2026-11-21' } });
  });
});
