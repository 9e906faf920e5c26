import { join } from 'node:path';
import { openEmbeddedStore, openTokens, say } from '@huiyin/deployment';
import { monthsBefore, Simulation, type SimulationSettings } from '@huiyin/simulation';
import { parseSettings, type Settings } from '../settings.ts';
import { demoAccounts } from './accounts.ts';
import type { DemoArguments } from './arguments.ts';
import type { MakeAccounts } from './demo-accounts.controller.ts';
import { DemoDirectory } from './demo-directory.ts';

/** A demo that can be served. */
export interface Demo {
  readonly settings: Settings;
  readonly simulation: Simulation;
  readonly still: boolean;
  /** Makes its accounts, with tokens that are good from now on. */
  readonly accounts: MakeAccounts;
}

/** Small enough to be looked at within seconds, long enough for a trend, with more complaints than a good company has. */
const SIZE = { seed: 7, stores: 3, ordersPerDay: 8, complaintRate: 0.06, months: 3 };

/**
 * Makes the company of the demo, in a directory of its own below the data directory, if it isn't there yet. It ends now, so
 * that cases are open, due today, and overdue.
 *
 * @throws SettingError when the directory holds something else, StoreHeldError when an app has it in use.
 */
export async function prepareDemo(
  env: NodeJS.ProcessEnv,
  { reset, still }: DemoArguments,
  now: number,
  { months, ...size } = SIZE,
): Promise<Demo> {
  const home = new DemoDirectory(join(parseSettings(env).directory.path, 'demo'));
  const settings = settingsOf(env, home.directory.path);
  const there = home.company();
  if (there && !reset) return demoOf(settings, new Simulation(there), still);
  await home.clear();
  const simulation = new Simulation({ ...size, from: monthsBefore(now, months), until: now });
  await simulate(home, simulation);
  return demoOf(settings, simulation, still);
}

const demoOf = (settings: Settings, simulation: Simulation, still: boolean): Demo => ({
  settings,
  simulation,
  still,
  accounts: async () => {
    const { issuer } = await openTokens(settings, Date.now);
    return demoAccounts(simulation.company, issuer);
  },
});

/** Accounts whose tokens are printed are for whoever sits here, and nothing of it goes anywhere else. */
const settingsOf = (env: NodeJS.ProcessEnv, directory: string): Settings =>
  parseSettings({
    ...env,
    DATA_DIR: directory,
    HOST: '127.0.0.1',
    GRPC_HOST: '127.0.0.1',
    EVENT_STORE: undefined,
    EVENT_STORE_FILE: undefined,
    VIEWS: undefined,
    VIEWS_FILE: undefined,
    KEYS_DIR: undefined,
  });

async function simulate(home: DemoDirectory, simulation: Simulation): Promise<void> {
  const settings: SimulationSettings = simulation.settings;
  home.begin(settings);
  const { store } = await openEmbeddedStore(home.directory);
  try {
    say('', '  正在生成演示数据，大约十秒… making the demo’s company, about ten seconds…');
    const { opened } = await simulation.run(store);
    const cases = Object.values(opened).reduce((sum, count) => sum + count, 0);
    say(`  ${cases} 个工单 cases`);
  } finally {
    await store.close();
  }
  home.finish(settings);
}
