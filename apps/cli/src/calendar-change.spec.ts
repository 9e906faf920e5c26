import { describe, expect, it } from '@jest/globals';
import { calendarOf, type PolicyDocument } from '@huiyin/processes';
import { withDays } from '@huiyin/working-calendar/planning';
import { changeCalendar } from './calendar-change.ts';
import { calendarText } from './calendar-text.ts';

const closed = { holidays: ['2027-01-01'], makeUpDays: [] };
const document: PolicyDocument = { targets: { satisfaction: 0.8 }, stores: { S02: { targets: {} } } };

describe('a change of a calendar', () => {
  it('of the company holds in every store without a calendar of its own, and changes nothing else', () => {
    const change = changeCalendar(document, '', (before) => withDays(before, closed));
    expect(change.lines).toEqual(['2027-01-01  ordinary → holiday']);
    expect(change.document).toMatchObject(document);
    for (const store of ['', 'S01', 'S02'])
      expect(calendarOf(change.document, store).calendar.holidays).toContain('2027-01-01');
  });

  it('of a store gives it a calendar of its own, and the next change a new version of that', () => {
    const first = changeCalendar(document, 'S02', (before) => withDays(before, closed)).document;
    expect(calendarOf(first, '').calendar.holidays).not.toContain('2027-01-01');
    expect(calendarOf(first, 'S02').calendar).toMatchObject({ id: 'china-office-hours.S02', version: 1 });
    expect(first.stores?.['S02']).toMatchObject({ targets: {} });
    const more = { holidays: ['2027-01-02'], makeUpDays: [] };
    const second = changeCalendar(first, 'S02', (before) => withDays(before, more)).document;
    expect(calendarOf(second, 'S02').calendar).toMatchObject({ id: 'china-office-hours.S02', version: 2 });
  });

  it('that changes nothing has nothing to tell', () => {
    expect(changeCalendar(document, 'S01', (before) => before).lines).toEqual([]);
  });
});

it('a calendar is shown week by day, and the days that differ month by month', () => {
  const { calendar } = calendarOf({}, '');
  const half = { date: '2027-02-06', hours: [{ from: '09:00', to: '12:00' }] };
  const text = calendarText(withDays(calendar, { holidays: [], makeUpDays: [half] }));
  expect(text).toContain('Monday     09:00–12:00 13:00–18:00\n');
  expect(text).toContain('Sunday     off\n');
  expect(text).toContain('  2026-10: 01 02 03 04 05 06 07\n');
  expect(text).toMatch(/make-up days 班:\n(.+\n)+ {2}2027-02: 06\*\n\* with hours of its own$/);
});
