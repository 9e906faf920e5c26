import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endsOfWork, momentOf, wallTimeOf } from './wall-time.ts';

describe('the time on the companies’ clocks', () => {
  it('is eight hours ahead of UTC', () => {
    expect(wallTimeOf('2026-11-22T20:30:00.000Z')).toBe('2026-11-23T04:30');
    expect(Date.parse(momentOf('2026-11-23T04:30'))).toBe(Date.parse('2026-11-22T20:30:00Z'));
  });

  it('names a moment to the minute, and back', () => {
    const range = { min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const minute = Math.floor(date.getTime() / 60_000) * 60_000;
        expect(Date.parse(momentOf(wallTimeOf(date.toISOString())))).toBe(minute);
      }),
    );
  });

  it('at the end of work is offered for days on which it lies ahead', () => {
    const evening = Date.parse('2026-11-22T19:00:00+08:00');
    expect(endsOfWork(evening, [0, 1])).toEqual([{ day: 1, moment: '2026-11-23T18:00:00+08:00' }]);
    const night = Date.parse('2026-11-22T00:30:00+08:00');
    expect(endsOfWork(night, [0])).toEqual([{ day: 0, moment: '2026-11-22T18:00:00+08:00' }]);
  });
});
