import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { STORE_CODE } from '@huiyin/casework';
import { calendarOf } from '@huiyin/processes';
import { InvalidCalendarError, type WorkingCalendar } from '@huiyin/working-calendar';
import {
  InvalidIcalendarError,
  publicHolidaysOf,
  readIcalendar,
  withDays,
  type ReadIcalendar,
} from '@huiyin/working-calendar/planning';
import { changeCalendar } from '../calendar-change.ts';
import { calendarText } from '../calendar-text.ts';
import { BadInputError } from '../failure.ts';
import { casesOf, withStore } from '../with-store.ts';

/** Shows when people work, and brings in the holidays of another year. */
export function calendarCommand(): Command {
  const calendar = new Command('calendar').description('working hours, holidays, make-up days: 工作日历');
  calendar
    .command('show')
    .description('print the working calendar in force')
    .option('--store <code>', 'of this store')
    .option('--json', 'as it stands in the policy')
    .action(({ store = '', json }: { store?: string; json?: true }, command: Command) =>
      withStore(command, async ({ store: events }) => {
        const { policies } = await casesOf(events);
        const { calendar: found } = calendarOf(policies.document, storeCode(store));
        process.stdout.write(`${json ? JSON.stringify(found, null, 2) : calendarText(found)}\n`);
      }),
    );
  changing(calendar.command('holidays'))
    .description('plan a year by mainland China’s public holidays')
    .argument('<year>', 'such as 2026', yearOf)
    .action(async (year: number, given: Changing, command: Command) => {
      const days = publicHolidaysOf(year);
      const span = { from: `${year}-01-01`, to: `${year}-12-31` };
      await adopt(command, given, (before) => withDays(before, days, span));
    });
  changing(calendar.command('import'))
    .description('bring in holidays (休) and make-up days (班) from an iCalendar file')
    .argument('<file>', 'an .ics file, as calendars publish it')
    .option('--from <date>', 'the first day to read; otherwise the first of January of this year')
    .option('--to <date>', 'the last day to read; otherwise the end of next year')
    .addOption(
      new Option('--unmarked <as>', 'what days are that are marked neither 休 nor 班')
        .choices(['holiday', 'skip'])
        .default('skip'),
    )
    .action(async (file: string, given: Changing & Reading, command: Command) => {
      const days = await daysOf(file, given);
      for (const { line, summary, reason } of days.skipped)
        process.stdout.write(`skipped, ${reason}: ${summary || 'an event'} (line ${line})\n`);
      await adopt(command, given, (before) => withDays(before, days));
    });
  return calendar;
}

interface Changing {
  readonly by: string;
  readonly store?: string;
  readonly dryRun?: true;
}

interface Reading {
  readonly from?: string;
  readonly to?: string;
  readonly unmarked: 'holiday' | 'skip';
}

const changing = (command: Command): Command =>
  command
    .requiredOption('--by <id>', 'who decided it')
    .option(
      '--store <code>',
      'for this store; otherwise for the company and all stores without a calendar of their own',
    )
    .option('--dry-run', 'only tell what would change');

/** Tells what changes, and adopts a policy with the other calendar. */
const adopt = (
  command: Command,
  { by, store = '', dryRun }: Changing,
  change: (calendar: WorkingCalendar) => WorkingCalendar,
): Promise<void> =>
  withStore(command, async ({ store: events }) => {
    const { policies } = await casesOf(events);
    const { document, lines } = attempt(() => changeCalendar(policies.document, storeCode(store), change));
    for (const line of lines) process.stdout.write(`${line}\n`);
    if (lines.length === 0) process.stdout.write('nothing changes\n');
    else if (dryRun) process.stdout.write(`${lines.length} changes; nothing was adopted\n`);
    else {
      const revision = await policies.adopt(document, { id: by, role: 'admin' });
      process.stdout.write(`policy ${revision} is in force\n`);
    }
  });

async function daysOf(file: string, { from, to, unmarked }: Reading): Promise<ReadIcalendar> {
  const year = new Date().getFullYear();
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new BadInputError(`${file} can't be read: ${error.message}`);
  });
  const options = { from: from ?? `${year}-01-01`, to: to ?? `${year + 1}-12-31`, unmarked };
  return attempt(() => readIcalendar(text, options), `${file}: `);
}

/** Mistakes in what was handed in are the sender's: they are told in one line. */
function attempt<T>(work: () => T, where = ''): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidIcalendarError || error instanceof InvalidCalendarError)
      throw new BadInputError(`${where}${error.message}`);
    throw error;
  }
}

function storeCode(store: string): string {
  if (store === '' || STORE_CODE.test(store)) return store;
  throw new BadInputError(`${store} is not the code of a store`);
}

function yearOf(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new BadInputError(`${text} is not a year such as 2026`);
}
