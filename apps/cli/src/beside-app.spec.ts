import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { catalogue } from '@huiyin/processes';
import { App, CommandLine, PATIENCE } from './testing/command-line.ts';
import { importOf, writeSampleLog } from './testing/sample-log.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin beside '));
const at = (...names: string[]) => join(root, ...names);
const huiyin = new CommandLine({ DATA_DIR: at('data') });
let app: App;

beforeAll(async () => {
  app = await App.start(at('data'));
}, PATIENCE);
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

      const rebuilt = await huiyin.run('rebuild');
      expect(rebuilt).toMatchObject({ code: 0, err: '' });
      expect(rebuilt.out).toMatch(/ {2}in use (\w{64})\n {2}built {2}\1 {2}the same\n/);
      expect(rebuilt.out).toContain('Those in use were left as they are: stop the app to replace them.');
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
    'and after it, commands use the directory',
    async () => {
      await app.end('SIGKILL');
      expect((await huiyin.run('rebuild')).out).toContain('The new ones are in use now.');
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
