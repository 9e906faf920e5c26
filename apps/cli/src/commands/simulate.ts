import type { EventStore } from '@huiyin/event-store';
import {
  dayOf,
  historyDigest,
  monthsBefore,
  Simulation,
  startOfDay,
  type SimulationProgress,
  type SimulationReport,
  type SimulationSettings,
} from '@huiyin/simulation';
import { Command } from 'commander';
import { BadInputError, BadNewsError } from '../failure.ts';
import { interruptible } from '../interruption.ts';
import { ProgressLine } from '../progress.ts';
import { simulationText } from '../simulation-text.ts';
import { catchUpViews } from '../views/rebuild-views.ts';
import { withStore } from '../with-store.ts';

interface SimulateOptions {
  readonly stores: string;
  readonly months: string;
  readonly seed: string;
  readonly until?: string;
  readonly ordersPerDay: string;
  readonly complaintRate: string;
  readonly scale: string;
  readonly add?: boolean;
  readonly views: boolean;
  readonly digest?: boolean;
  readonly json?: boolean;
}

/** Milliseconds of real time between two words about how far it is. */
const TOLD_EVERY = 100;

/** Fills a data directory with the work of a company that never was. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description(
      'let a made-up retail company work for months, in minutes, through the real commands: 模拟一家零售企业',
    )
    .option('--stores <n>', 'how many stores', '12')
    .option('--months <n>', 'how many months', '12')
    .option('--seed <n>', 'the same seed and period give the same facts', '7')
    .option('--until <date>', 'when it ends, such as 2026-11-01 (default: the beginning of today)')
    .option('--orders-per-day <n>', 'orders a day of the average store', '18')
    .option('--complaint-rate <share>', 'complaints that come by themselves, against orders', '0.009')
    .option('--scale <x>', 'so many times as many orders and complaints', '1')
    .option('--add', 'add to the cases that are there')
    .option('--no-views', 'leave the views to the next start of the app')
    .option('--digest', 'print a digest of what happened: the same for the same simulation')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\n示例 example:\n  npx huiyin simulate --stores 12 --months 12 --seed 7 --until 2026-11-01 --data ./simulated\n' +
        '  同一种子与时间段，结果完全一致。 The same seed and period always give the same company.\n',
    )
    .action((options: SimulateOptions, command: Command) => {
      const settings = settingsOf(options, Date.now());
      return withStore(
        command,
        async ({ store, by, settings: { views } }) => {
          if (by === 'endpoint')
            throw new BadInputError(
              'An app has the data in use, and would fire the deadlines of cases while they are simulated: stop it, or name ' +
                'another directory with --data.',
            );
          if (!options.add) await refuseCases(store);
          const report = await simulate(store, settings);
          const digest = options.digest ? await historyDigest(store) : undefined;
          process.stdout.write(
            options.json
              ? `${JSON.stringify({ ...settings, ...report, digest }, null, 2)}\n`
              : simulationText(report, digest),
          );
          if (Object.keys(report.unexpected).length > 0)
            throw new BadNewsError('Commands were refused that should not have been: see above.');
          if (by === 'directory' && options.views) await catchUpViews(store, views);
        },
        false,
      );
    });
}

function simulate(store: EventStore, settings: SimulationSettings): Promise<SimulationReport> {
  return interruptible('What happened so far is recorded.', async (checkInterruption) => {
    const { from, until } = settings;
    const line = new ProgressLine('simulating', until - from, '');
    let told = 0;
    const progress = ({ at, commands, cases }: SimulationProgress) => {
      checkInterruption();
      const now = performance.now();
      if (now - told < TOLD_EVERY) return;
      told = now;
      const perSecond = Math.round((commands / (now - began)) * 1_000);
      line.reach(at - from, `${dateOf(at)} | ${cases} cases, ${commands} commands, ${perSecond}/s`);
    };
    const began = performance.now();
    return new Simulation(settings).run(store, { progress }).finally(() => line.end());
  });
}

const dateOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** Whoever mistypes a directory doesn't find a made-up company in their own. */
async function refuseCases(store: EventStore): Promise<void> {
  for await (const { metadata, stream } of store.readAll())
    if (typeof metadata === 'object' && metadata !== null && 'process' in metadata)
      throw new BadInputError(
        `There are cases already, such as ${stream}: name another directory with --data, or say --add.`,
      );
}

function settingsOf(options: SimulateOptions, now: number): SimulationSettings {
  const until = options.until === undefined ? startOfDay(dayOf(now)) : momentOf(options.until);
  const months = whole('--months', options.months, 1, 60);
  return {
    seed: whole('--seed', options.seed, 0, 2 ** 31 - 1),
    stores: whole('--stores', options.stores, 1, 99),
    ordersPerDay:
      number('--orders-per-day', options.ordersPerDay, 0.1, 10_000) *
      number('--scale', options.scale, 0.01, 100),
    complaintRate: number('--complaint-rate', options.complaintRate, 0, 10),
    from: monthsBefore(until, months),
    until,
  };
}

/** A local day, or a moment. */
function momentOf(text: string): number {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const at = Date.parse(isDate ? `${text}T00:00:00+08:00` : text);
  if (Number.isNaN(at)) throw new BadInputError(`--until "${text}" is not a date such as 2026-11-01.`);
  return at;
}

function whole(option: string, text: string, least: number, most: number): number {
  const value = number(option, text, least, most);
  if (!Number.isInteger(value))
    throw new BadInputError(`${option} must be a whole number from ${least} to ${most}.`);
  return value;
}

function number(option: string, text: string, least: number, most: number): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= least && value <= most))
    throw new BadInputError(`${option} must be a number from ${least} to ${most}.`);
  return value;
}
