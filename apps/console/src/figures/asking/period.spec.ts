import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, daysAfter, isDay, PERIOD_UNITS, periodAfter, periodAt, periodNamed } from './period.ts';

const units = fc.constantFrom(...PERIOD_UNITS);
const days = fc.integer({ min: 0, max: 40_000 }).map((count) => daysAfter('1990-01-01', count));

describe('Periods', () => {
  it('have the names that the API gives them', () => {
    expect(PERIOD_UNITS.map((unit) => periodAt(unit, '2026-11-22').name)).toEqual([
      '2026-11-22',
      '2026-W47',
      '2026-11',
      '2026-Q4',
      '2026',
    ]);
  });

  it('of weeks belong to the year of their Thursday', () => {
    expect(periodAt('week', '2027-01-03')).toMatchObject({ name: '2026-W53', from: '2026-12-28' });
    expect(periodAt('week', '2024-12-31')).toMatchObject({ name: '2025-W01', until: '2025-01-06' });
  });

  it('are found again by their names', () => {
    fc.assert(
      fc.property(units, days, (unit, day) => {
        const period = periodAt(unit, day);
        expect(periodNamed(period.name)).toEqual(period);
      }),
    );
  });

  it('contain their day, and follow one another without a gap', () => {
    fc.assert(
      fc.property(units, days, (unit, day) => {
        const period = periodAt(unit, day);
        expect(period.from <= day && day < period.until).toBe(true);
        expect(periodAfter(period, 1).from).toBe(period.until);
        expect(periodAfter(period, -1).until).toBe(period.from);
      }),
    );
  });

  it('of other names are none', () => {
    for (const name of ['2026-13', '2026-02-30', '2025-W53', '2026-W00', '2026-Q5', '26', 'month', ''])
      expect(periodNamed(name)).toBeUndefined();
  });
});

describe('Days', () => {
  it('are those of +08:00', () => {
    expect(dayOf(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    expect(dayOf(Date.parse('2026-11-21T15:59:59Z'))).toBe('2026-11-21');
  });

  it('exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of ['2023-02-29', '2026-04-31', '2026-1-1', 'today', '', null, undefined])
      expect(isDay(text)).toBe(false);
  });
});
