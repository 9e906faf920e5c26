import { mkdtempSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import type { SimulationReport } from '@huiyin/simulation';
import { CommandLine, PATIENCE } from '../testing/command-line.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin simulated '));
const at = (name: string) => new CommandLine({ DATA_DIR: join(root, name) });
afterAll(() => rm(root, { recursive: true }));

/** Bytes of the log so far. */
const written = (name: string): number =>
  ['events.db', 'events.db-wal'].reduce(
    (sum, file) => sum + (statSync(join(root, name, 'events', file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

const SMALL = [
  '--stores',
  '2',
  '--months',
  '1',
  '--until',
  '2026-09-01',
  '--orders-per-day',
  '2',
  '--digest',
];
const simulate = (where: CommandLine, ...more: readonly string[]) => where.run('simulate', ...SMALL, ...more);

it(
  'records a company that replays, the same one every time, and reads its cases into views',
  async () => {
    const [one, other] = await Promise.all([
      simulate(at('one'), '--json'),
      simulate(at('other'), '--json', '--no-views'),
    ]);
    expect(one).toMatchObject({ code: 0, err: '' });
    const report = JSON.parse(one.out) as SimulationReport & { readonly digest: string };
    expect(report.opened['order-follow-up']).toBeGreaterThan(50);
    expect(report.unexpected).toEqual({});
    expect((JSON.parse(other.out) as typeof report).digest).toBe(report.digest);
    const verified = await at('one').run('verify');
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toContain(': 0 divergences');
  },
  PATIENCE,
);

it(
  'keeps out of directories with cases, unless told otherwise, and never records the same twice',
  async () => {
    const again = await simulate(at('one'));
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toMatch(
      /^There are cases already, such as .*: name another directory with --data, or say --add/,
    );
    const twice = await simulate(at('one'), '--add');
    expect(twice.code).toBe(2);
    expect(twice.err).toMatch(/the same was simulated here before. Choose another seed/);
    expect(await simulate(at('one'), '--add', '--seed', '8', '--no-views')).toMatchObject({
      code: 0,
      err: '',
    });
  },
  PATIENCE,
);

it.each([
  [['--stores', '1.5'], '--stores must be a whole number from 1 to 99.'],
  [['--until', 'tomorrow'], '--until "tomorrow" is not a date such as 2026-11-01.'],
])(
  'answers 2 to %j',
  async (options, words) => {
    expect(await at('none').run('simulate', ...options)).toEqual({ code: 2, out: '', err: `${words}\n` });
  },
  PATIENCE,
);

it(
  'stops in order when it is told to: what was recorded replays',
  async () => {
    const stopped = at('stopped');
    const { child, outcome } = stopped.start(
      'simulate',
      '--stores',
      '12',
      '--months',
      '12',
      '--until',
      '2026-09-01',
    );
    while (written('stopped') < 500_000) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const { code, err } = await outcome;
    expect(code).toBe(1);
    expect(err).toBe('Stopped. What happened so far is recorded.\n');
    expect((await stopped.run('verify')).code).toBe(0);
  },
  PATIENCE,
);
