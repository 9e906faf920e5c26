import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectToStore } from '@huiyin/deployment';
import { Spawned } from '@huiyin/deployment/testing';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { catalogue } from '@huiyin/processes';
import { CommandLine, PATIENCE } from './testing/command-line.ts';
import { importOf, writeSampleLog } from './testing/sample-log.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin beside '));
const at = (...names: string[]) => join(root, ...names);
const huiyin = new CommandLine({ DATA_DIR: at('data') });
const app = new Spawned('standalone', { DATA_DIR: at('data'), GRPC_PORT: '0' });

beforeAll(() => app.start(), PATIENCE);
afterAll(async () => {
  await app.end();
  await rm(root, { recursive: true });
});

describe('beside a running app', () => {
  it(
    'a log is imported, backed up, and comes into the views',
    async () => {
      const imported = await huiyin.run(...importOf(await writeSampleLog(at('log.xes'), 30)));
      expect(imported).toMatchObject({ code: 0, err: '' });
      expect(imported.out).toMatch(/cases 30, fitting \d+ .*; \d{3} events added/);
      expect(await huiyin.run('backup', at('backup'))).toMatchObject({ code: 0 });

      const compared = await huiyin.run('rebuild', '--compare', 'cases');
      expect(compared).toMatchObject({ code: 0, err: '' });
      expect(compared.out).toMatch(/ {2}in use (\w{64})\n {2}built {2}\1 {2}the same\n/);
      expect(compared.out).not.toContain('in use now');
    },
    PATIENCE,
  );

  it(
    'a view is built anew, comes into use, and the one before can be gone back to',
    async () => {
      const builds = async () =>
        (JSON.parse((await huiyin.run('views', '--json')).out) as { name: string; build: number }[]).filter(
          ({ name }) => name === 'cases',
        );
      expect(await builds()).toMatchObject([{ build: 1, use: 'in-use', parked: 0, ours: true }]);
      const rebuilt = await huiyin.run('rebuild', 'cases');
      expect(rebuilt).toMatchObject({ code: 0, err: '' });
      expect(rebuilt.out).toContain('Build 2 is in use now.');
      expect(await builds()).toMatchObject([
        { build: 1, use: 'kept' },
        { build: 2, use: 'in-use' },
      ]);
      expect(await huiyin.run('views', 'rollback', 'cases')).toMatchObject({ code: 0, err: '' });
      expect(await builds()).toMatchObject([
        { build: 1, use: 'in-use' },
        { build: 2, use: 'kept' },
      ]);
      expect(await huiyin.run('views', 'drop', 'cases', '--build', '1')).toMatchObject({ code: 2 });
      expect(await huiyin.run('views', 'drop', 'cases', '--build', '2')).toMatchObject({ code: 0 });
      expect(await huiyin.run('views', 'rollback', 'cases')).toMatchObject({ code: 2 });
      expect((await huiyin.run('views', 'rollback', 'boxes')).err).toMatch(/The views are cases, deadlines/);
      expect((await huiyin.run('views')).out).toMatch(/cases\.v\d+ +1 +in-use +\d+ +0 \(0\.0 s\)/);
    },
    PATIENCE,
  );

  it(
    'a policy is adopted',
    async () => {
      const policy = JSON.stringify(catalogue.defaultPolicy);
      await writeFile(at('policy.json'), policy);
      const adopted = await huiyin.run('policy', 'adopt', at('policy.json'), '--by', 'me');
      expect(adopted).toEqual({ code: 0, out: 'policy 1 is in force\n', err: '' });
    },
    PATIENCE,
  );

  it(
    'the store can be named as well, and one that isn’t there is told',
    async () => {
      const named = new CommandLine({ DATA_DIR: at('nothing'), EVENT_STORE: app.endpoint });
      expect(JSON.parse((await named.run('verify', '--json')).out)).toMatchObject({
        cases: 30,
        divergences: [],
      });
      const nobody = await huiyin.run('--events', 'esdb://127.0.0.1:1?tls=false', 'verify');
      expect(nobody).toMatchObject({ code: 1, out: '' });
      expect(nobody.err).toMatch(/^The event store at esdb:\/\/127\.0\.0\.1:1 is not available/);
    },
    PATIENCE,
  );

  it(
    'nothing is restored there, told to or not',
    async () => {
      const refused = await huiyin.run('restore', at('backup'), '--force');
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toMatch(/is in use by .* \(process \d+, since .*\)/);
    },
    PATIENCE,
  );

  it(
    'an event that a view can’t follow is listed, tried again, and left out by the app',
    async () => {
      const { store } = await connectToStore(app.endpoint, false);
      let stream = '';
      for await (const event of store.readAll())
        if (!event.stream.startsWith('$') && event.stream.includes('-')) ({ stream } = event);
      const metadata = { process: stream.split('-')[0], machine: {} };
      await store.append(stream, [{ id: randomUUID(), type: 'Rubbish', data: {}, metadata }], 'any');
      await store.close();
      const parked = async () =>
        JSON.parse((await huiyin.run('views', 'parked', 'cases', '--json')).out) as { reason: string }[];
      while ((await parked()).length === 0);
      const [{ reason }] = (await parked()) as [{ reason: string }];
      const still = await huiyin.run('views', 'retry', 'cases', stream, '--by', 'me');
      expect(still).toMatchObject({ code: 1, out: '' });
      expect(still.err).toContain(reason);
      const left = await huiyin.run('views', 'skip', 'cases', stream, '--by', 'me', '--why', '测试');
      expect(left).toEqual({ code: 0, out: `${stream} is followed again: 0 events applied\n`, err: '' });
      expect((await huiyin.run('views', 'parked', 'cases')).out).toBe('everything is followed\n');
      expect((await huiyin.run('views', 'parked', 'cases', '--skipped')).out).toContain(
        'left out by me: 测试',
      );
      const again = await huiyin.run('views', 'retry', 'cases', stream, '--by', 'me');
      expect(again).toMatchObject({ code: 2 });
    },
    PATIENCE,
  );

  it(
    'and after it, commands use the directory',
    async () => {
      await app.end('SIGKILL');
      expect((await huiyin.run('rebuild')).out).toMatch(/is in use now[\s\S]+is in use now/);
    },
    PATIENCE,
  );
});

it(
  'beside something that offers no endpoint a command says who has the directory',
  async () => {
    const store = await openSqliteEventStore({ directory: at('held', 'events'), program: 'a test' });
    const { code, err } = await new CommandLine({ DATA_DIR: at('held') }).run('verify');
    await store.close();
    expect(code).toBe(1);
    expect(err).toMatch(
      /held\/events is in use by a test \(process \d+, since .*\)\. Stop that process first/,
    );
  },
  PATIENCE,
);
