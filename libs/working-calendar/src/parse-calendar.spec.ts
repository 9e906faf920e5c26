import { describe, expect, it } from '@jest/globals';
import { defaultCalendar } from './default-calendar.ts';
import { InvalidCalendarError } from './invalid-calendar.ts';
import { parseCalendar } from './parse-calendar.ts';

const morning = { from: '09:00', to: '12:00' };
const minimal = { id: 'shop', version: 1, utcOffset: '+08:00', weekly: { 1: [morning] } };

function issuesOf(json: unknown): readonly string[] {
  try {
    parseCalendar(json);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidCalendarError)) throw error;
    return error.issues.map(({ path, message }) => `${path} ${message.en}`);
  }
}

describe('parseCalendar', () => {
  it('reads what was written as JSON, unchanged', () => {
    expect(parseCalendar(JSON.parse(JSON.stringify(defaultCalendar)))).toEqual(defaultCalendar);
  });

  it('fills in days off and empty lists', () => {
    const calendar = parseCalendar(minimal);
    expect(calendar.weekly).toEqual({ 1: [morning], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] });
    expect(calendar).toMatchObject({ holidays: [], makeUpDays: [] });
  });

  it('writes calendars that say the same as the same JSON', () => {
    const evening = { to: '22:00', from: '18:00' };
    const one = {
      ...minimal,
      weekly: { 1: [morning, evening] },
      holidays: ['2026-10-02', '2026-10-01'],
      makeUpDays: [{ date: '2026-10-10' }, { date: '2026-09-20' }],
    };
    const other = {
      holidays: ['2026-10-01', '2026-10-02'],
      makeUpDays: [{ date: '2026-09-20' }, { date: '2026-10-10' }],
      weekly: { 2: [], 1: [evening, morning] },
      utcOffset: '+08:00',
      version: 1,
      id: 'shop',
    };
    expect(JSON.stringify(parseCalendar(one))).toBe(JSON.stringify(parseCalendar(other)));
  });

  it('accepts shifts that touch, and one that lasts all day', () => {
    const weekly = {
      1: [
        { from: '12:00', to: '13:00' },
        { from: '09:00', to: '12:00' },
      ],
      2: [{ from: '00:00', to: '24:00' }],
    };
    expect(issuesOf({ ...minimal, weekly })).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'overlapping shifts',
      { weekly: { 3: [morning, { from: '11:59', to: '13:00' }] } },
      'weekly.3 has shifts that overlap: 09:00–12:00 and 11:59–13:00',
    ],
    [
      'a shift that ends when it starts',
      { weekly: { 1: [{ from: '09:00', to: '09:00' }] } },
      'weekly.1[0] must end after it starts: 09:00–09:00',
    ],
    [
      'a shift over midnight',
      { weekly: { 1: [{ from: '22:00', to: '06:00' }] } },
      'weekly.1[0] must end after it starts: 22:00–06:00',
    ],
    [
      'a time of no day',
      { weekly: { 1: [{ from: '09:00', to: '24:01' }] } },
      'weekly.1[0].to must be a time of day from 00:00 to 24:00',
    ],
    [
      'a time in another notation',
      { weekly: { 1: [{ from: '9:00', to: '12:00' }] } },
      'weekly.1[0].from must be a time of day from 00:00 to 24:00',
    ],
    ['a week without work', { weekly: { 1: [] } }, 'weekly must have a shift on some day'],
    [
      'an eighth weekday',
      { weekly: { 1: [morning], 8: [morning] } },
      'weekly has an unknown field "8" (known: 1, 2, 3, 4, 5, 6, 7)',
    ],
    [
      'a date that does not exist',
      { holidays: ['2026-02-29'] },
      'holidays[0] must be a date such as 2026-10-01, not "2026-02-29"',
    ],
    [
      'a date with a time',
      { holidays: ['2026-02-01T00:00'] },
      'holidays[0] must be a date such as 2026-10-01, not "2026-02-01T00:00"',
    ],
    [
      'a holiday listed twice',
      { holidays: ['2026-10-01', '2026-10-01'] },
      'holidays[1] lists 2026-10-01 a second time',
    ],
    [
      'a holiday to be worked',
      { holidays: ['2026-10-01'], makeUpDays: [{ date: '2026-10-01' }] },
      'makeUpDays[0].date lists 2026-10-01 a second time',
    ],
    [
      'a make-up day without work',
      { makeUpDays: [{ date: '2026-10-10', hours: [] }] },
      'makeUpDays[0].hours must have a shift',
    ],
    [
      'a make-up day after a Monday off',
      { weekly: { 2: [morning] }, makeUpDays: [{ date: '2026-10-10' }] },
      'makeUpDays[0] must name its hours, as Monday has none to take over',
    ],
    [
      'a zone instead of an offset',
      { utcOffset: 'Asia/Shanghai' },
      'utcOffset must be an offset such as +08:00',
    ],
    ['an offset of no place', { utcOffset: '+14:30' }, 'utcOffset must be an offset such as +08:00'],
    ['a version before the first', { version: 0 }, 'version must be a whole number from 1'],
    ['a blank id', { id: ' ' }, 'id must be 1 to 64 letters, digits, dots, dashes or underscores'],
    [
      'a field that nobody reads',
      { timezone: 'x' },
      ' has an unknown field "timezone" (known: id, version, utcOffset, weekly, holidays, makeUpDays)',
    ],
    ['lists that are none', { holidays: '2026-10-01' }, 'holidays must be a list'],
  ])('refuses %s', (_, change, issue) => {
    expect(issuesOf({ ...minimal, ...change })).toContain(issue);
  });

  it.each([[null], [[]], ['calendar'], [JSON.parse('{"__proto__": {"id": "shop"}}') as unknown]])(
    'refuses %j with an error of its own',
    (json) => {
      expect(issuesOf(json)).not.toEqual([]);
    },
  );

  it('says what is wrong in Chinese too', () => {
    expect(() =>
      parseCalendar({ ...minimal, weekly: { 3: [morning, { from: '11:59', to: '13:00' }] } }),
    ).toThrow(
      expect.objectContaining({
        issues: [
          {
            path: 'weekly.3',
            message: expect.objectContaining({ 'zh-CN': '班次重叠：09:00–12:00 与 11:59–13:00' }),
          },
        ],
      }),
    );
  });

  it('names everything that is wrong at once', () => {
    const json = { ...minimal, id: '', holidays: ['soon'], makeUpDays: [{}] };
    expect(() => parseCalendar(json)).toThrow(
      /id must be.*holidays\[0\] must be.*makeUpDays\[0\]\.date must be/,
    );
  });
});
