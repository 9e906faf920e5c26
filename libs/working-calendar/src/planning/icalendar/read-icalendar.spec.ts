import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicHolidays2026 } from '../../public-holidays-2026.ts';
import { DAY } from '../../wall-clock.ts';
import { type IcalendarIssue, InvalidIcalendarError } from './invalid-icalendar.ts';
import { readIcalendar, type ReadingOptions } from './read-icalendar.ts';

const YEAR: ReadingOptions = { from: '2026-01-01', to: '2026-12-31', unmarked: 'skip' };

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const off = (...lines: readonly string[]) => event('SUMMARY:国庆节(休)', ...lines);
const on = (...lines: readonly string[]) => event('SUMMARY:国庆节(班)', ...lines);
const read = (text: string, options: Partial<ReadingOptions> = {}) =>
  readIcalendar(text, { ...YEAR, ...options });

function issuesOf(text: string): readonly IcalendarIssue[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof InvalidIcalendarError) return error.issues;
    throw error;
  }
}

describe('an iCalendar file', () => {
  it('as a Chinese feed publishes it gives the public holidays of the year', () => {
    const feeds = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years');
    for (const feed of ['2026.ics', '2026.en.ics']) {
      const text = readFileSync(join(feeds, feed), 'utf8');
      expect(read(text)).toEqual({ ...publicHolidays2026, skipped: [] });
      expect(read(text.replaceAll('\r\n', '\n').replace(/^X-APPLE-SPECIAL-DAY.*\n/gm, ''))).toMatchObject(
        publicHolidays2026,
      );
    }
  });

  it('gives each day of an event: up to its end, which isn’t part of it, for a duration, or one', () => {
    const text = calendar(
      off('DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261004'),
      off('DTSTART;VALUE=DATE:20261005', 'DURATION:P2D'),
      off('DTSTART;VALUE=DATE:20261010', 'DTEND;VALUE=DATE:20261010'),
      on('DTSTART;VALUE=DATE:20260927'),
    );
    expect(read(text)).toEqual({
      holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05', '2026-10-06', '2026-10-10'],
      makeUpDays: [{ date: '2026-09-27' }],
      skipped: [],
    });
  });

  it('expands what recurs, within the dates asked for, without exceptions and with what takes their place', () => {
    const text = calendar(
      off('UID:staff-day', 'DTSTART;VALUE=DATE:20200315', 'RRULE:FREQ=MONTHLY', 'EXDATE;VALUE=DATE:20260515'),
      off('UID:staff-day', 'RECURRENCE-ID;VALUE=DATE:20260615', 'DTSTART;VALUE=DATE:20260618'),
      off(
        'UID:staff-day',
        'RECURRENCE-ID;VALUE=DATE:20260715',
        'DTSTART;VALUE=DATE:20260715',
        'STATUS:CANCELLED',
      ),
    );
    const { holidays, skipped } = read(text, { from: '2026-03-16', to: '2026-08-31' });
    expect(holidays).toEqual(['2026-04-15', '2026-06-18', '2026-08-15']);
    expect(skipped).toMatchObject([{ reason: 'cancelled' }]);
    expect(
      read(calendar(off('DTSTART;VALUE=DATE:20260228', 'DURATION:P3D', 'RRULE:FREQ=YEARLY')), {
        from: '2027-03-01',
        to: '2027-12-31',
      }).holidays,
    ).toEqual(['2027-03-01', '2027-03-02']);
  });

  it.each([
    ['SUMMARY:春节（休）', 'holiday'],
    ['SUMMARY:清明节放假', 'holiday'],
    ['SUMMARY:National Day Holiday', 'holiday'],
    ['SUMMARY:Day off for the Spring Festival', 'holiday'],
    ['SUMMARY:春节(班)', 'make-up day'],
    ['SUMMARY:调休上班', 'make-up day'],
    ['SUMMARY:Working day (holiday adjustment)', 'make-up day'],
    ['SUMMARY:Spring Festival Workday', 'make-up day'],
    ['CATEGORIES:节假日\r\nSUMMARY:元旦', 'holiday'],
    ['CATEGORIES:补班\r\nSUMMARY:元旦', 'make-up day'],
    ['CATEGORIES:节假日\r\nSUMMARY:元旦(班)', 'make-up day'],
    ['X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\r\nSUMMARY:元旦(休)', 'make-up day'],
    ['SUMMARY:元旦', 'unmarked'],
    ['SUMMARY:Workshop of the day', 'unmarked'],
    ['DTSTAMP:20260101T000000Z', 'unmarked'],
  ])('knows a day by its mark: %j is a %s', (lines, kind) => {
    const found = read(calendar(event(lines, 'DTSTART;VALUE=DATE:20260504')));
    expect(found.holidays).toEqual(kind === 'holiday' ? ['2026-05-04'] : []);
    expect(found.makeUpDays).toEqual(kind === 'make-up day' ? [{ date: '2026-05-04' }] : []);
    expect(found.skipped).toHaveLength(kind === 'unmarked' ? 1 : 0);
  });

  it('takes unmarked days for holidays only when told so, and appointments never', () => {
    const text = calendar(
      event('SUMMARY:Founder’s day', 'DTSTART;VALUE=DATE:20260504'),
      event('SUMMARY:放假通知会议', 'DTSTART:20260505T010000Z'),
    );
    const timed = { line: 7, summary: '放假通知会议', reason: 'timed' };
    expect(read(text)).toEqual({
      holidays: [],
      makeUpDays: [],
      skipped: [{ line: 3, summary: 'Founder’s day', reason: 'unmarked' }, timed],
    });
    expect(read(text, { unmarked: 'holiday' })).toMatchObject({ holidays: ['2026-05-04'], skipped: [timed] });
  });

  it('may be folded, may begin with a byte order mark, and may end its lines in any way', () => {
    const text = `\uFEFFbegin:vcalendar\n${off('DTSTART;VALUE=DATE\r\n :20261001').join('\r')}\nend:vcalendar`;
    expect(read(text).holidays).toEqual(['2026-10-01']);
  });
});

describe('an iCalendar file that can’t be meant', () => {
  it.each<[string, string, number, RegExp]>([
    ['something else', '{"holidays":[]}', 1, /BEGIN:VCALENDAR/],
    ['nothing', '', 1, /BEGIN:VCALENDAR/],
    ['an event without end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001', 2, /doesn’t end/],
    [
      'an event in an event',
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${off('DTSTART;VALUE=DATE:20261001').join('\n')}`,
      2,
      /doesn’t end/,
    ],
    ['no line of a calendar', calendar(off('DTSTART;VALUE=DATE:20261001', '国庆节')), 6, /国庆节/],
    ['no beginning', calendar(off('DTEND;VALUE=DATE:20261001')), 3, /without DTSTART/],
    ['no date', calendar(off('DTSTART;VALUE=DATE:20260230')), 3, /DTSTART that is no date: 2026-02-30/],
    ['no date at all', calendar(off('DTSTART;VALUE=DATE:tomorrow')), 5, /can’t be read/],
    [
      'an end before the beginning',
      calendar(off('DTSTART;VALUE=DATE:20261002', 'DTEND;VALUE=DATE:20261001')),
      3,
      /whole days/,
    ],
    [
      'an end at a time',
      calendar(off('DTSTART;VALUE=DATE:20261002', 'DTEND:20261003T100000Z')),
      3,
      /ends with a time/,
    ],
    ['half a day', calendar(off('DTSTART;VALUE=DATE:20261002', 'DURATION:PT12H')), 3, /whole days/],
    [
      'a century',
      calendar(off('DTSTART;VALUE=DATE:20000101', 'DTEND;VALUE=DATE:21000101')),
      3,
      /366 are the most/,
    ],
    ['every hour', calendar(off('DTSTART;VALUE=DATE:20261002', 'RRULE:FREQ=HOURLY')), 3, /recurs HOURLY/],
    [
      'a day off that is worked',
      calendar(off('DTSTART;VALUE=DATE:20261001', 'DURATION:P3D'), on('DTSTART;VALUE=DATE:20261003')),
      8,
      /2026-10-03 a make-up day, which is a holiday/,
    ],
  ])('is refused with the line: %s', (_, text, line, message) => {
    expect(issuesOf(text)).toEqual([{ line, message: expect.stringMatching(message) }]);
  });

  it('is told as a whole', () => {
    const text = calendar(off('DTSTART;VALUE=DATE:20260230'), on(), off('DTSTART;VALUE=DATE:20261001'));
    expect(issuesOf(text).map(({ line }) => line)).toEqual([3, 7]);
  });

  it('is never worse than refused, whatever it holds', () => {
    const pieces = [
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART;VALUE=DATE:20261001',
      'DTSTART;VALUE=DATE:2026',
      'RRULE:FREQ=',
      'RRULE:FREQ=DAILY;COUNT=x',
      'DTEND',
      ':',
      'X;=:',
      'SUMMARY:休',
      ' folded',
      'DURATION:P',
      'EXDATE:x',
      'BEGIN:VALARM',
      'RECURRENCE-ID:1',
    ];
    const lines = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (content) => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...content, 'END:VEVENT'].join('\n');
        expect(issuesOf(text).every(({ line }) => line >= 1 && line <= content.length + 3)).toBe(true);
      }),
    );
  });
});

it('days written as events are the days that are read', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 });
  const date = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString().slice(0, 10);
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (all, split) => {
      const [holidays, worked] = [all.slice(0, split).map(date), all.slice(split).map(date)];
      const start = (day: string) => `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`;
      const text = calendar(
        ...holidays.map((day) => off(start(day))),
        ...worked.map((day) => on(start(day))),
      );
      const found = read(text);
      expect(found.holidays).toEqual(holidays.sort());
      expect(found.makeUpDays.map((day) => day.date)).toEqual(worked.sort());
    }),
  );
});
