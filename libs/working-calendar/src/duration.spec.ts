import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCalendar } from './compiled-calendar.ts';
import { defaultCalendar } from './default-calendar.ts';
import { dueAt, type Duration, formatDuration, InvalidDurationError, parseDuration } from './duration.ts';

describe('a duration in words', () => {
  it.each<[string, Duration]>([
    ['24 hours', { amount: 24, unit: 'hours' }],
    ['1 hour', { amount: 1, unit: 'hours' }],
    ['0.5 hours', { amount: 0.5, unit: 'hours' }],
    ['7 days', { amount: 7, unit: 'days' }],
    ['4 working hours', { amount: 4, unit: 'working-hours' }],
    ['1 working day', { amount: 1, unit: 'working-days' }],
    ['9999 working days', { amount: 9999, unit: 'working-days' }],
  ])('%s is read, and written the same', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
    expect(formatDuration(duration)).toBe(text);
  });

  it.each([
    '',
    '24',
    '24h',
    '0 hours',
    '-1 days',
    '1.5 days',
    '0.125 hours',
    '10000 days',
    '1  day',
    ' 1 day',
    '1 week',
    '1 Day',
    '1 working',
    '1e3 hours',
    '1 working-day',
    '1 day\n',
  ])('%j is refused', (text) => {
    expect(() => parseDuration(text)).toThrow(InvalidDurationError);
  });

  it('comes back from its text, whatever it is', () => {
    const hours = fc.integer({ min: 1, max: 999_900 }).map((hundredths) => hundredths / 100);
    const durations = fc.oneof(
      fc.record({ amount: hours, unit: fc.constantFrom<Duration['unit'][]>('hours', 'working-hours') }),
      fc.record({
        amount: fc.integer({ min: 1, max: 9999 }),
        unit: fc.constantFrom<Duration['unit'][]>('days', 'working-days'),
      }),
    );
    fc.assert(
      fc.property(durations, (duration) => {
        expect(parseDuration(formatDuration(duration))).toEqual(duration);
      }),
    );
  });
});

describe('dueAt', () => {
  const calendar = compileCalendar(defaultCalendar);
  // A Friday afternoon.
  const start = Date.parse('2026-03-06T16:00+08:00');

  it.each([
    ['24 hours', '2026-03-07T16:00+08:00'],
    ['1.5 hours', '2026-03-06T17:30+08:00'],
    ['2 days', '2026-03-09T00:00+08:00'],
    ['4 working hours', '2026-03-09T11:00+08:00'],
    ['2.25 working hours', '2026-03-09T09:15+08:00'],
    ['1 working day', '2026-03-09T18:00+08:00'],
  ])('%s after Friday 16:00 is %s', (text, due) => {
    expect(dueAt(calendar, start, parseDuration(text))).toBe(Date.parse(due));
  });

  it.each<Duration>([
    { amount: 0, unit: 'hours' },
    { amount: NaN, unit: 'hours' },
    { amount: 1.5, unit: 'working-days' },
    { amount: 0.125, unit: 'hours' },
    { amount: 10_000, unit: 'days' },
    { amount: 1, unit: 'weeks' as Duration['unit'] },
  ])('refuses %j', (duration) => {
    expect(() => dueAt(calendar, start, duration)).toThrow(InvalidDurationError);
    expect(() => formatDuration(duration)).toThrow(InvalidDurationError);
  });
});
