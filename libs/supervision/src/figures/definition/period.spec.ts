import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PERIOD_UNITS, periodAfter, periodAt, periodsBetween, type PeriodUnit } from './period.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const unit = fc.constantFrom(...PERIOD_UNITS);
const moment = fc.integer({ min: at('1990-01-01T00:00'), max: at('2100-01-01T00:00') });

describe('a period', () => {
  it.each<[PeriodUnit, string, string, string, string]>([
    ['day', '2026-03-02T00:00', '2026-03-02', '2026-03-02T00:00', '2026-03-03T00:00'],
    ['day', '2026-03-02T23:59', '2026-03-02', '2026-03-02T00:00', '2026-03-03T00:00'],
    ['week', '2026-03-08T23:59', '2026-W10', '2026-03-02T00:00', '2026-03-09T00:00'],
    ['week', '2026-01-01T12:00', '2026-W01', '2025-12-29T00:00', '2026-01-05T00:00'],
    ['week', '2027-01-03T12:00', '2026-W53', '2026-12-28T00:00', '2027-01-04T00:00'],
    ['month', '2024-02-29T12:00', '2024-02', '2024-02-01T00:00', '2024-03-01T00:00'],
    ['quarter', '2026-12-31T23:59', '2026-Q4', '2026-10-01T00:00', '2027-01-01T00:00'],
    ['year', '2026-01-01T00:00', '2026', '2026-01-01T00:00', '2027-01-01T00:00'],
  ])('%s at %s is %s', (unit, moment, name, from, until) => {
    expect(periodAt(unit, at(moment))).toEqual({ unit, name, from: at(from), until: at(until) });
  });

  it('holds its moment, and the next begins where it ends', () => {
    fc.assert(
      fc.property(unit, moment, fc.integer({ min: 1, max: 30 }), (unit, moment, steps) => {
        const period = periodAt(unit, moment);
        expect(period.from).toBeLessThanOrEqual(moment);
        expect(period.until).toBeGreaterThan(moment);
        expect(periodAt(unit, period.from)).toEqual(period);
        expect(periodAt(unit, period.until - 1)).toEqual(period);
        expect(periodAfter(period).from).toBe(period.until);
        expect(periodAfter(periodAfter(period, steps), -steps)).toEqual(period);
      }),
    );
  });

  it('has a name that sorts by time, and is its own', () => {
    fc.assert(
      fc.property(unit, moment, (unit, moment) => {
        const period = periodAt(unit, moment);
        expect(periodAfter(period).name > period.name).toBe(true);
      }),
    );
  });

  it('is one of those between two moments, without a gap', () => {
    fc.assert(
      fc.property(unit, moment, fc.integer({ min: 0, max: 300 * 86_400_000 }), (unit, first, length) => {
        const periods = periodsBetween(unit, first, first + length);
        expect(periods[0]).toEqual(periodAt(unit, first));
        expect(periods.at(-1)).toEqual(periodAt(unit, first + length));
        periods.slice(1).forEach((period, index) => expect(period.from).toBe(periods[index]!.until));
      }),
    );
  });
});
