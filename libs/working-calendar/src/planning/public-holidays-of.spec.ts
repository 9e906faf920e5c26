import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../compiled-calendar.ts';
import { defaultCalendar } from '../default-calendar.ts';
import { parseCalendar } from '../parse-calendar.ts';
import { publicHolidays2026 } from '../public-holidays-2026.ts';
import {
  chinaCalendar,
  knownHolidayYears,
  publicHolidaysOf,
  UnknownHolidayYearError,
} from './public-holidays-of.ts';

describe('the public holidays of a year', () => {
  it('agree with what the State Council announced, as the default calendar has it', () => {
    expect(publicHolidaysOf(2026)).toEqual(publicHolidays2026);
    expect(chinaCalendar(2024, 2026)).toEqual(defaultCalendar);
  });

  it('are known from 2004 on, without a gap, and are days of that year', () => {
    const years = knownHolidayYears();
    expect(years[0]).toBe(2004);
    expect(years).toEqual(years.map((_, i) => 2004 + i));
    expect(years).toContain(2026);
    for (const year of years) {
      const { holidays, makeUpDays } = publicHolidaysOf(year);
      const dates = [...holidays, ...makeUpDays.map(({ date }) => date)];
      expect(dates.length).toBeGreaterThan(10);
      for (const date of dates) expect(date).toMatch(new RegExp(`^${year}-`));
    }
  });

  it.each([1999, 2099, 2100, 2026.5, NaN])('are not made up for %d', (year) => {
    expect(() => publicHolidaysOf(year)).toThrow(UnknownHolidayYearError);
  });

  it('are the same on any host', () => {
    const module = new URL('./public-holidays-of.ts', import.meta.url).href;
    const program = `import { publicHolidaysOf } from ${JSON.stringify(module)}; console.log(JSON.stringify(publicHolidaysOf(2026)));`;
    for (const TZ of ['America/New_York', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Asia/Shanghai']) {
      const out = execFileSync(
        process.execPath,
        ['--input-type=module', '--no-warnings', '--eval', program],
        {
          env: { TZ },
          encoding: 'utf8',
        },
      );
      expect(JSON.parse(out)).toEqual(publicHolidays2026);
    }
  });
});

describe('a calendar of China', () => {
  it('is a calendar of all the years asked for, and of no others', () => {
    const calendar = chinaCalendar(2004, 2026, 7);
    expect(parseCalendar(JSON.parse(JSON.stringify(calendar)))).toEqual(calendar);
    expect(calendar.version).toBe(7);
    const compiled = compileCalendar(chinaCalendar(2025, 2025));
    expect(compiled.isWorking(Date.parse('2025-10-01T10:00+08:00'))).toBe(false);
    expect(compiled.isWorking(Date.parse('2025-09-28T10:00+08:00'))).toBe(true);
    expect(compiled.isWorking(Date.parse('2026-10-01T10:00+08:00'))).toBe(true);
    expect(() => chinaCalendar(2026, 2099)).toThrow('from an iCalendar file');
  });
});
