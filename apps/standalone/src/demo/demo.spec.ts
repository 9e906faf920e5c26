import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '@huiyin/casework';
import { openTokens } from '@huiyin/deployment';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { start, type Running } from '../start.ts';
import { demoAccounts, type DemoAccount } from './accounts.ts';
import { asksForHelp, parseDemoArguments } from './arguments.ts';
import { DemoAccountsModule } from './demo-accounts.module.ts';
import { DemoDirectory } from './demo-directory.ts';
import { prepareDemo } from './prepare-demo.ts';

describe('the arguments of the app', () => {
  it.each([
    [[], undefined],
    [['--demo'], { reset: false, still: false }],
    [['--demo', '--reset'], { reset: true, still: false }],
    [['--demo-still'], { reset: false, still: true }],
  ])('%j mean %j', (args, meant) => {
    expect(parseDemoArguments(args)).toEqual(meant);
  });

  it.each([
    [['--help'], true],
    [['-h'], true],
    [['--demo'], false],
    [[], false],
  ])('%j ask for help: %s', (args, help) => {
    expect(asksForHelp(args)).toBe(help);
  });

  it.each([[['--reset']], [['--demmo']], [['demo']]])('%j mean nothing: how it is used is told', (args) => {
    expect(() => parseDemoArguments(args)).toThrow(/usage: npm start -- \[--demo/);
  });
});

const root = mkdtempSync(join(tmpdir(), 'huiyin demo '));
afterAll(() => rmSync(root, { recursive: true }));

const SIZE = { seed: 7, stores: 1, ordersPerDay: 3, complaintRate: 0.3, months: 1 };
const NOW = Date.parse('2026-06-05T10:00:00+08:00');
const prepare = (asked: { readonly reset?: boolean } = {}, now = NOW) => {
  const env = { DATA_DIR: root, PORT: '0', GRPC_PORT: 'off', LOG_LEVEL: 'fatal', HOST: '0.0.0.0' };
  return prepareDemo(env, { reset: false, still: true, ...asked }, now, SIZE);
};

describe('the demo', () => {
  const home = join(root, 'demo');
  beforeEach(() => rmSync(home, { recursive: true, force: true }));

  it('lets every role look at a company whose cases are open and overdue now, on this machine alone', async () => {
    const { settings, simulation } = await prepare();
    expect(settings).toMatchObject({ listen: { host: '127.0.0.1' }, directory: { path: home } });
    const now = () => NOW + 60_000;
    const { issuer } = await openTokens(settings, now);
    const make = () => demoAccounts(simulation.company, issuer);
    const running = await start(settings, now, [DemoAccountsModule.register(make)]);
    try {
      const accounts = await offered(running);
      const roles = ['agent', 'supervisor', 'store-manager', 'department'];
      expect(accounts.map(({ role }) => role)).toEqual([
        ...roles,
        'inspector',
        'auditor',
        'integration',
        'admin',
      ]);
      const supervisor = accounts[1]!;
      expect(supervisor.store).toBe('S01');
      const open = await listed(running, supervisor.token, 'final=false');
      const overdue = await listed(running, supervisor.token, 'final=false&overdue=true');
      expect(open.length).toBeGreaterThan(5);
      expect(overdue.length).toBeGreaterThan(0);
    } finally {
      await running.close();
    }
  });

  it('offers its accounts to this machine alone, and there are none outside the demo', async () => {
    const { settings, accounts } = await prepare();
    const demo = await start(settings, Date.now, [DemoAccountsModule.register(accounts)]);
    try {
      const items = await offered(demo);
      expect(items[0]).toMatchObject({ role: 'agent', roleLabel: ROLES.agent, store: 'S01' });
      const asked = await fetch(`${demo.url}/api/account`, {
        headers: { authorization: `Bearer ${items[0]!.token}` },
      });
      expect(await asked.json()).toMatchObject({ id: items[0]!.id, name: items[0]!.name, scope: 'store' });
      expect(await statusFor(demo, 'demo.example')).toBe(404);
      expect(await statusFor(demo, `localhost:${new URL(demo.url).port}`)).toBe(200);
    } finally {
      await demo.close();
    }
    const plain = await start(settings);
    try {
      expect((await fetch(`${plain.url}/api/demo/accounts`)).status).toBe(404);
    } finally {
      await plain.close();
    }
  });

  it('is the same company at the next start, and another one when asked for', async () => {
    const first = await prepare();
    const second = await prepare({}, NOW + 86_400_000);
    expect(second.simulation.settings).toEqual(first.simulation.settings);
    const anew = await prepare({ reset: true }, NOW + 86_400_000);
    expect(anew.simulation.settings.until).toBe(NOW + 86_400_000);
  });

  it('begins anew where it wasn’t finished', async () => {
    const { simulation } = await prepare();
    new DemoDirectory(home).begin(simulation.settings);
    expect((await prepare({}, NOW + 1)).simulation.settings.until).toBe(NOW + 1);
  });

  it('touches no directory that holds something else', async () => {
    mkdirSync(home);
    writeFileSync(join(home, 'mine'), 'mine');
    for (const reset of [false, true])
      await expect(prepare({ reset })).rejects.toThrow(/holds something that isn’t the demo’s/);
  });
});

async function offered({ url }: Running): Promise<readonly DemoAccount[]> {
  const response = await fetch(`${url}/api/demo/accounts`);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return ((await response.json()) as { items: readonly DemoAccount[] }).items;
}

/** The status for who asks this machine by another name. */
const statusFor = ({ url }: Running, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${url}/api/demo/accounts`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

/** Views may need a moment to catch up with what was simulated. */
async function listed({ url, store }: Running, token: string, query: string): Promise<readonly unknown[]> {
  const after = await store.head();
  const response = await fetch(`${url}/api/cases?limit=100&after=${after}&${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { items: readonly unknown[] }).items;
}
