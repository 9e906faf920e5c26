import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Spawned } from '@huiyin/deployment/testing';
import { openEventStoreDb } from '@huiyin/event-store-eventstoredb';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { openViewDatabase, ParkedStreams, viewBuilds, viewsAt } from '@huiyin/projections';
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

/** What the app keeps of a view: looked at from here, which takes no process. */
const location = at('data', 'views');
const cases = async () => (await viewsAt(location)).find(({ name }) => name === 'cases')!;
const uses = async () =>
  (await viewBuilds(location, await cases()).list()).map(({ build, use }) => `${build} ${use}`);
async function parked() {
  const view = await cases();
  const database = await openViewDatabase<unknown>(location, view);
  return new ParkedStreams(database, view).list().finally(() => database.close());
}

describe('beside a running app', () => {
  it(
    'a log is imported, backed up, and comes into the views',
    async () => {
      const imported = await huiyin.run(...importOf(await writeSampleLog(at('log.xes'), 30)));
      expect(imported).toMatchObject({ code: 0, err: '' });
      expect(imported.out).toMatch(/cases 30, fitting \d+ .*; \d{3} events added/);
      const [backedUp, compared] = await Promise.all([
        huiyin.run('backup', at('backup')),
        huiyin.run('rebuild', '--compare', 'cases'),
      ]);
      expect(backedUp).toMatchObject({ code: 0 });
      expect(compared).toMatchObject({ code: 0, err: '' });
      expect(compared.out).toMatch(/ {2}in use (\w{64})\n {2}built {2}\1 {2}the same\n/);
      expect(compared.out).not.toContain('in use now');
    },
    PATIENCE,
  );

  it(
    'a view is built anew, comes into use, and the one before can be gone back to',
    async () => {
      const before = JSON.parse((await huiyin.run('views', '--json')).out) as object[];
      expect(before).toContainEqual(
        expect.objectContaining({ name: 'cases', build: 1, use: 'in-use', parked: 0, ours: true }),
      );
      const rebuilt = await huiyin.run('rebuild', 'cases');
      expect(rebuilt).toMatchObject({ code: 0, err: '' });
      expect(rebuilt.out).toContain('Build 2 is in use now.');
      expect(await uses()).toEqual(['1 kept', '2 in-use']);
      expect(await huiyin.run('views', 'rollback', 'cases')).toMatchObject({ code: 0, err: '' });
      expect(await uses()).toEqual(['1 in-use', '2 kept']);
      const [inUse, unknown] = await Promise.all([
        huiyin.run('views', 'drop', 'cases', '--build', '1'),
        huiyin.run('views', 'rollback', 'boxes'),
      ]);
      expect(inUse).toMatchObject({ code: 2 });
      expect(unknown.err).toMatch(/The views are cases, deadlines/);
      expect(await huiyin.run('views', 'drop', 'cases', '--build', '2')).toMatchObject({ code: 0 });
      const [gone, listed] = await Promise.all([
        huiyin.run('views', 'rollback', 'cases'),
        huiyin.run('views'),
      ]);
      expect(gone).toMatchObject({ code: 2 });
      expect(listed.out).toMatch(/cases\.v\d+ +1 +in-use +\d+ +0 \(0\.0 s\)/);
    },
    PATIENCE,
  );

  it(
    'a policy is adopted, people are taken in, the calendar is planned, what is recorded replays',
    async () => {
      await writeFile(at('policy.json'), '{"targets":{"satisfaction":0.8}}');
      await writeFile(at('staff.csv'), 'id,name,store,role\nli.na,李娜,S01,agent\n');
      const [adopted, taken, planned, verified] = await Promise.all([
        huiyin.run('policy', 'adopt', at('policy.json'), '--by', 'me'),
        huiyin.run('staff', 'import', at('staff.csv'), '--by', 'me'),
        huiyin.run('calendar', 'holidays', '2023', '--by', 'me', '--dry-run'),
        // Named, the store needs no directory.
        new CommandLine({ DATA_DIR: at('nothing'), EVENT_STORE: app.endpoint }).run('verify', '--json'),
      ]);
      expect(adopted).toEqual({ code: 0, out: 'policy 1 is in force\n', err: '' });
      expect(taken).toEqual({ code: 0, out: '1 added, 0 changed, 0 as before\n', err: '' });
      expect(planned).toMatchObject({ code: 0, err: '' });
      expect(planned.out).toContain('nothing was adopted');
      expect(JSON.parse(verified.out)).toMatchObject({ cases: 30, divergences: [] });
    },
    PATIENCE,
  );

  it(
    'what can’t be done there is refused: a restoration, told to or not; a simulation; another store that isn’t there',
    async () => {
      const [restored, simulated, nobody, elsewhere] = await Promise.all([
        huiyin.run('restore', at('backup'), '--force'),
        huiyin.run('simulate', '--stores', '1', '--months', '1'),
        huiyin.run('--events', 'esdb://127.0.0.1:1?tls=false', 'verify'),
        huiyin.run('--events', app.endpoint, 'backup', at('of another')),
      ]);
      expect(restored).toMatchObject({ code: 1, out: '' });
      expect(restored.err).toMatch(/is in use by .* \(process \d+, since .*\)/);
      expect(simulated).toMatchObject({ code: 2, out: '' });
      expect(simulated.err).toContain('stop it, or name another directory');
      expect(nobody).toMatchObject({ code: 1, out: '' });
      expect(nobody.err).toMatch(/^The event store at esdb:\/\/127\.0\.0\.1:1 is not available/);
      expect(elsewhere).toMatchObject({ code: 2, out: '' });
      expect(elsewhere.err).toMatch(/^backup is for data directories/);
    },
    PATIENCE,
  );

  it(
    'an event that a view can’t follow is listed, tried again, and left out by the app',
    async () => {
      const store = await openEventStoreDb({ connectionString: app.endpoint });
      let stream = '';
      for await (const event of store.readAll())
        if (!event.stream.startsWith('$') && event.stream.includes('-')) ({ stream } = event);
      const metadata = { process: stream.split('-')[0], machine: {} };
      await store.append(stream, [{ id: randomUUID(), type: 'Rubbish', data: {}, metadata }], 'any');
      await store.close();
      while ((await parked()).length === 0) await wait(20);
      const listed = await huiyin.run('views', 'parked', 'cases', '--json');
      const [{ reason }] = JSON.parse(listed.out) as [{ reason: string }];
      const still = await huiyin.run('views', 'retry', 'cases', stream, '--by', 'me');
      expect(still).toMatchObject({ code: 1, out: '' });
      expect(still.err).toContain(reason);
      const left = await huiyin.run('views', 'skip', 'cases', stream, '--by', 'me', '--why', '测试');
      expect(left).toEqual({ code: 0, out: `${stream} is followed again: 0 events applied\n`, err: '' });
      expect(await parked()).toEqual([]);
      const [skipped, again] = await Promise.all([
        huiyin.run('views', 'parked', 'cases', '--skipped'),
        huiyin.run('views', 'retry', 'cases', stream, '--by', 'me'),
      ]);
      expect(skipped.out).toContain('left out by me: 测试');
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
