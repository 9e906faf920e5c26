import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter, dayBefore, dayOf, momentWords } from './days.ts';

const aDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days as bounds', () => {
  it('are counted on the companies’ clocks', () => {
    expect(dayOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(dayOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
    expect(dayBefore('2026-11-22T16:00:00.000Z')).toBe('2026-11-22');
  });

  it('end with the day before the bound, at month ends and leap days too', () => {
    fc.assert(fc.property(aDay, (day) => expect(dayBefore(dayAfter(day))).toBe(day)));
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  });
});

describe('a moment in words', () => {
  const words = (at: string | number) => `<${at}>`;

  it('is a day where it was written as one: it begins on the companies’ clocks, not on those of UTC', () => {
    expect(momentWords('2026-11-10', words)).toBe('2026-11-10');
  });

  it('is read in every form that the API reads, and left alone where it is none', () => {
    expect(momentWords('2026-11-10T08:00:00Z', words)).toBe('<2026-11-10T08:00:00Z>');
    expect(momentWords('1795334852685', words)).toBe('<1795334852685>');
    expect(momentWords('yesterday', words)).toBe('yesterday');
  });
});
