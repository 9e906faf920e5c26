import { describe, expect, it } from '@jest/globals';
import { defaultCalendar } from '../default-calendar.ts';
import { InvalidCalendarError } from '../invalid-calendar.ts';
import { publicHolidays2026 } from '../public-holidays-2026.ts';
import { calendarDifference } from './calendar-difference.ts';
import { chinaCalendar } from './public-holidays-of.ts';
import { withDays } from './with-days.ts';

const calendar = chinaCalendar(2026, 2026, 3);

describe('a calendar with other days', () => {
  it('says of the dates given what is given, and of all others what it said', () => {
    const after = withDays(calendar, {
      holidays: ['2026-01-04', '2026-03-08'],
      makeUpDays: [{ date: '2026-01-03' }],
    });
    expect(after.version).toBe(4);
    expect(calendarDifference(calendar, after)).toEqual({
      week: false,
      dates: [
        { date: '2026-01-03', before: 'holiday', after: 'make-up day' },
        { date: '2026-01-04', before: 'make-up day', after: 'holiday' },
        { date: '2026-03-08', before: 'ordinary', after: 'holiday' },
      ],
    });
  });

  it('forgets what it said of a span that is planned anew', () => {
    const span = { from: '2026-10-01', to: '2026-12-31' };
    const after = withDays(calendar, { holidays: ['2026-10-01'], makeUpDays: [] }, span);
    expect(after.holidays.filter((date) => date >= '2026-10')).toEqual(['2026-10-01']);
    expect(after.makeUpDays.filter(({ date }) => date >= '2026-10')).toEqual([]);
    expect(after.holidays.filter((date) => date < '2026-10')).toEqual(
      calendar.holidays.filter((date) => date < '2026-10'),
    );
  });

  it('is the same calendar when nothing changes: no new version is made', () => {
    expect(withDays(calendar, publicHolidays2026)).toBe(calendar);
    expect(withDays(calendar, publicHolidays2026, { from: '2026-01-01', to: '2026-12-31' })).toBe(calendar);
    expect(withDays(calendar, { holidays: [], makeUpDays: [] })).toBe(calendar);
  });

  it('can’t make a day be worked whose hours nobody named', () => {
    const weekend = { ...calendar, weekly: { ...calendar.weekly, 1: [] }, makeUpDays: [] };
    expect(() => withDays(weekend, { holidays: [], makeUpDays: [{ date: '2026-01-04' }] })).toThrow(
      InvalidCalendarError,
    );
  });
});

describe('the difference of two calendars', () => {
  it('tells hours of make-up days, and whether the week differs', () => {
    const half = { date: '2026-01-04', hours: [{ from: '09:00', to: '12:00' }] };
    expect(calendarDifference(calendar, withDays(calendar, { holidays: [], makeUpDays: [half] }))).toEqual({
      week: false,
      dates: [{ date: '2026-01-04', before: 'make-up day', after: 'make-up day 09:00–12:00' }],
    });
    const longer = { ...calendar, weekly: { ...calendar.weekly, 6: [{ from: '10:00', to: '22:00' }] } };
    expect(calendarDifference(calendar, longer)).toEqual({ week: true, dates: [] });
    expect(calendarDifference(defaultCalendar, defaultCalendar)).toEqual({ week: false, dates: [] });
  });
});
