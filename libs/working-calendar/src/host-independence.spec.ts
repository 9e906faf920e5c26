import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';

/** Prints the host's own offset and language, then due moments across a year, from a process of its own. */
const program = `
import { compileCalendar, defaultCalendar, dueAt, parseCalendar, parseDuration } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
const calendar = compileCalendar(parseCalendar(JSON.parse(JSON.stringify(defaultCalendar))));
const units = ['24 hours', '3 days', '4 working hours', '2 working days'].map(parseDuration);
const due = [];
for (let start = Date.UTC(2026, 0, 1); start < Date.UTC(2027, 0, 1); start += 9_999_991)
  due.push(...units.map((unit) => dueAt(calendar, start, unit)));
const host = [new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset(), new Date(0).toLocaleDateString()];
console.log(JSON.stringify({ host, due }));
`;

function runIn(TZ: string, LC_ALL: string): { host: unknown[]; due: number[] } {
  // Node runs the sources as they are by stripping their types.
  const answer = execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '--eval', program], {
    env: { TZ, LC_ALL },
    encoding: 'utf8',
  });
  return JSON.parse(answer) as { host: unknown[]; due: number[] };
}

describe('the host', () => {
  it('does not matter: any time zone, with or without summer time, and any language give the same moments', () => {
    const shanghai = runIn('Asia/Shanghai', 'zh_CN.UTF-8');
    const newYork = runIn('America/New_York', 'en_US.UTF-8');
    const kiritimati = runIn('Pacific/Kiritimati', 'ar_EG.UTF-8');
    expect([shanghai.host, newYork.host, kiritimati.host]).toEqual([
      [-480, '1970/1/1'],
      [240, '12/31/1969'],
      [-840, expect.stringContaining('١')],
    ]);
    expect(shanghai.due.length).toBeGreaterThan(10_000);
    expect(newYork.due).toEqual(shanghai.due);
    expect(kiritimati.due).toEqual(shanghai.due);
  });
});
