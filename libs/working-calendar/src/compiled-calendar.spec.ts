import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from './compiled-calendar.ts';
import { defaultCalendar } from './default-calendar.ts';
import { HOUR, MINUTE } from './wall-clock.ts';

const calendar = compileCalendar(defaultCalendar);

/** Shanghai time, in and out. */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}+08:00`);
const local = (moment: number) => new Date(moment + 8 * HOUR).toISOString().replace('T', ' ').slice(0, 16);

describe('working moments', () => {
  it.each([
    ['2026-03-02 08:59', false],
    ['2026-03-02 09:00', true],
    ['2026-03-02 11:59', true],
    ['2026-03-02 12:00', false],
    ['2026-03-02 13:00', true],
    ['2026-03-02 18:00', false],
    ['2026-03-07 10:00', false], // a Saturday
    ['2026-10-01 10:00', false], // National Day, a Thursday
    ['2026-10-10 10:00', true], // a Saturday that makes up for it
  ])('at %s working is %s', (moment, working) => {
    expect(calendar.isWorking(at(moment))).toBe(working);
  });

  it.each([
    ['during a shift is now', '2026-03-02 10:30', '2026-03-02 10:30'],
    ['in the lunch break is after it', '2026-03-02 12:00', '2026-03-02 13:00'],
    ['before business is when it starts', '2026-03-02 00:00', '2026-03-02 09:00'],
    ['on Friday evening is on Monday', '2026-03-06 18:00', '2026-03-09 09:00'],
    ['on the eve of National Day is after the week', '2026-09-30 18:00', '2026-10-08 09:00'],
    ['on the Friday before a make-up Saturday is on Saturday', '2026-10-09 18:00', '2026-10-10 09:00'],
  ])('the next one %s', (_, from, to) => {
    expect(local(calendar.nextWorkingMoment(at(from)))).toBe(to);
  });
});

describe('working time', () => {
  it.each([
    ['within a shift', '2026-03-02 09:30', 2, '2026-03-02 11:30'],
    ['over the lunch break', '2026-03-02 11:00', 4, '2026-03-02 16:00'],
    ['until the very end of a shift, not the start of the next', '2026-03-02 09:00', 3, '2026-03-02 12:00'],
    ['over night', '2026-03-02 17:00', 4, '2026-03-03 12:00'],
    ['from Friday afternoon into Monday', '2026-03-06 16:00', 4, '2026-03-09 11:00'],
    ['from a Sunday', '2026-03-08 15:00', 4, '2026-03-09 14:00'],
    ['over National Day week', '2026-09-30 16:00', 4, '2026-10-08 11:00'],
    ['into a make-up Saturday', '2026-10-09 16:00', 4, '2026-10-10 11:00'],
    ['over whole weeks', '2026-03-02 09:00', 80, '2026-03-13 18:00'],
    ['of no length, even at night', '2026-03-02 22:00', 0, '2026-03-02 22:00'],
  ])('passes %s', (_, from, hours, to) => {
    expect(local(calendar.addWorkingTime(at(from), hours * HOUR))).toBe(to);
  });

  it.each([
    ['a night', '2026-03-02 18:00', '2026-03-03 09:00', 0],
    ['a day with its lunch break', '2026-03-02 00:00', '2026-03-03 00:00', 8],
    [
      'National Day week with both make-up days',
      '2026-09-19 00:00',
      '2026-10-11 00:00',
      8 * (1 + 4 + 3 + 2 + 1),
    ],
    ['two moments in reverse', '2026-03-03 10:00', '2026-03-02 17:00', -2],
  ])('between %s is counted exactly', (_, from, to, hours) => {
    expect(calendar.workingTimeBetween(at(from), at(to))).toBe(hours * HOUR);
  });

  it('in 2026 is 248 days of eight hours, as the State Council planned it', () => {
    expect(calendar.workingTimeBetween(at('2026-01-01 00:00'), at('2027-01-01 00:00'))).toBe(248 * 8 * HOUR);
  });
});

describe('within N working days', () => {
  it.each([
    ['the day of the start does not count, however early', '2026-03-02 00:00', 1, '2026-03-03 18:00'],
    ['nor however late', '2026-03-02 23:59', 1, '2026-03-03 18:00'],
    ['from Friday afternoon one day ends on Monday', '2026-03-06 15:00', 1, '2026-03-09 18:00'],
    ['from Saturday too', '2026-03-07 15:00', 1, '2026-03-09 18:00'],
    ['National Day week does not count', '2026-09-30 10:00', 1, '2026-10-08 18:00'],
    ['a make-up Saturday does', '2026-10-08 10:00', 2, '2026-10-10 18:00'],
    ['and so three days over both', '2026-09-29 10:00', 3, '2026-10-09 18:00'],
    [
      'seven over Spring Festival, make-up Saturdays on either side',
      '2026-02-13 10:00',
      7,
      '2026-03-02 18:00',
    ],
    ['ten over nothing special', '2026-03-02 10:00', 10, '2026-03-16 18:00'],
  ])('%s', (_, from, days, to) => {
    expect(local(calendar.addWorkingDays(at(from), days))).toBe(to);
  });

  it('the last day ends with its own last shift', () => {
    const withShortSaturday = compileCalendar({
      ...defaultCalendar,
      makeUpDays: [{ date: '2026-10-10', hours: [{ from: '10:00', to: '15:30' }] }],
    });
    expect(local(withShortSaturday.addWorkingDays(at('2026-10-09 10:00'), 1))).toBe('2026-10-10 15:30');
  });

  it('a shift until midnight ends as the next day begins', () => {
    const late = compileCalendar({
      ...defaultCalendar,
      weekly: { ...defaultCalendar.weekly, 2: [{ from: '16:00', to: '24:00' }] },
    });
    expect(local(late.addWorkingDays(at('2026-03-02 10:00'), 1))).toBe('2026-03-04 00:00');
  });
});

describe('natural time', () => {
  it('counts hours from the moment on, by night and on holidays', () => {
    expect(local(calendar.addNaturalHours(at('2026-09-30 17:30'), 24))).toBe('2026-10-01 17:30');
    expect(calendar.addNaturalHours(0, 0.25)).toBe(15 * MINUTE);
  });

  it.each([
    ['2026-03-02 00:00', 1, '2026-03-04 00:00'],
    ['2026-03-02 23:59', 1, '2026-03-04 00:00'],
    ['2026-09-26 12:00', 7, '2026-10-04 00:00'],
  ])('from %s, %d days end at 24:00 before %s', (from, days, to) => {
    expect(local(calendar.addNaturalDays(at(from), days))).toBe(to);
  });

  it('takes the day from the calendar, not from UTC', () => {
    // 23:30 on 2 March in New York is 12:30 on 3 March in Shanghai.
    const moment = at('2026-03-03 12:30');
    const newYork = compileCalendar({ ...defaultCalendar, utcOffset: '-05:00' });
    expect(newYork.addNaturalDays(moment, 1)).toBe(Date.parse('2026-03-04T00:00-05:00'));
    expect(newYork.addWorkingDays(moment, 1)).toBe(Date.parse('2026-03-03T18:00-05:00'));
    expect(local(calendar.addNaturalDays(moment, 1))).toBe('2026-03-05 00:00');
  });
});

describe('what is not a moment or an amount', () => {
  it.each([NaN, Infinity, 0.5, 8.64e15 + 1])('%d is refused as a moment', (moment) => {
    expect(() => calendar.isWorking(moment)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(moment, 1)).toThrow(RangeError);
    expect(() => calendar.workingTimeBetween(0, moment)).toThrow(RangeError);
    expect(() => calendar.addNaturalHours(moment, 1)).toThrow(RangeError);
  });

  it.each([NaN, Infinity, 0.5, -1])('%d is refused as an amount', (amount) => {
    expect(() => calendar.addWorkingTime(0, amount)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(0, amount)).toThrow(RangeError);
    expect(() => calendar.addNaturalDays(0, amount)).toThrow(RangeError);
  });

  it('no day is not a number of days', () => {
    expect(() => calendar.addWorkingDays(0, 0)).toThrow(RangeError);
    expect(() => calendar.addNaturalDays(0, 0)).toThrow(RangeError);
  });

  it('a due moment that no Date can hold is refused', () => {
    expect(() => calendar.addWorkingTime(at('2026-03-02 10:00'), 8e15)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(at('2026-03-02 10:00'), 1e12)).toThrow(RangeError);
  });
});
