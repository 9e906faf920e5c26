import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PolicyLedger } from '@huiyin/case-runtime';
import { dataDirectory, openEmbeddedStore } from '@huiyin/deployment';
import { catalogue } from '@huiyin/processes';
import { CommandLine, PATIENCE } from '../testing/command-line.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin calendar '));
const at = (...names: string[]) => join(root, ...names);
const huiyin = new CommandLine({ DATA_DIR: at('data') });
const calendar = (...args: readonly string[]) => huiyin.run('calendar', ...args);

beforeAll(async () => {
  const { store } = await openEmbeddedStore(dataDirectory(at('data')));
  await PolicyLedger.open(store, catalogue);
  await store.close();
  const event = (date: string, summary: string) =>
    `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${date}\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\n`;
  const feed = event('20270101', '元旦(休)') + event('20270103', '元旦(班)') + event('20270214', '情人节');
  await writeFile(at('2027.ics'), `BEGIN:VCALENDAR\r\n${feed}END:VCALENDAR\r\n`);
  await writeFile(at('wrong.ics'), `BEGIN:VCALENDAR\r\n${event('20270230', '休')}END:VCALENDAR\r\n`);
}, PATIENCE);
afterAll(() => rm(root, { recursive: true }));

const SPAN = ['--from', '2027-01-01', '--to', '2027-12-31', '--by', '王店长'];

it(
  'tells what an iCalendar file changes, adopts it for a store, and does nothing the second time',
  async () => {
    const args = ['import', at('2027.ics'), '--store', 'S01', ...SPAN];
    const told =
      'skipped, unmarked: 情人节 (line 10)\n2027-01-01  ordinary → holiday\n2027-01-03  ordinary → make-up day\n';
    expect(await calendar(...args, '--dry-run')).toMatchObject({
      code: 0,
      out: `${told}2 changes; nothing was adopted\n`,
      err: '',
    });
    expect(await calendar(...args)).toMatchObject({ code: 0, out: `${told}policy 1 is in force\n` });
    expect((await calendar(...args)).out).toMatch(/\nnothing changes\n$/);
    expect((await calendar('show', '--store', 'S01')).out).toContain('  2027-01: 01\n');
    expect((await calendar('show')).out).not.toContain('2027');
    expect((await calendar('holidays', '2023', '--by', '王店长')).out).toMatch(
      /^2023-01-01 {2}ordinary → holiday\n(.+\n)+policy 2 is in force\n$/,
    );
  },
  PATIENCE,
);

it(
  'answers 2 to what can’t be meant, and adopts nothing',
  async () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [['import', at('wrong.ics'), ...SPAN], /wrong\.ics: .*line 2 .*2027-02-30/],
      [['import', at('nothing.ics'), ...SPAN], /nothing\.ics can't be read/],
      [['holidays', '2099', '--by', 'x'], /2099 are not known/],
      [['holidays', 'soon', '--by', 'x'], /soon is not a year/],
      [['show', '--store', 'S 01'], /S 01 is not the code/],
    ];
    for (const [args, message] of wrong) {
      const outcome = await calendar(...args);
      expect(outcome).toMatchObject({ code: 2, out: '' });
      expect(outcome.err).toMatch(message);
    }
  },
  PATIENCE,
);
