import { describe, expect, it } from '@jest/globals';
import { PERIOD_UNITS, periodAt } from '../asking/period.ts';
import { periodName, shortPeriodName } from './period-name.ts';

const all = (language: 'zh-CN' | 'en', name: typeof periodName, day: string) =>
  PERIOD_UNITS.map((unit) => name(periodAt(unit, day), language));

describe('A period', () => {
  it('is called what people call it', () => {
    expect(all('zh-CN', periodName, '2026-11-22')).toEqual([
      '2026年11月22日',
      '2026年第47周（11月16日–11月22日）',
      '2026年11月',
      '2026年第4季度',
      '2026年',
    ]);
    expect(all('en', periodName, '2026-01-01')).toEqual([
      '1 Jan 2026',
      'Week 1, 2026 (29 Dec–4 Jan)',
      'Jan 2026',
      'Q1 2026',
      '2026',
    ]);
  });

  it('on an axis says its year only where a year begins, or nothing else would', () => {
    expect(all('zh-CN', shortPeriodName, '2026-11-22')).toEqual(['11/22', '47周', '11月', '2026 Q4', '2026']);
    expect(shortPeriodName(periodAt('month', '2026-01-09'), 'zh-CN')).toBe('2026年1月');
  });
});
