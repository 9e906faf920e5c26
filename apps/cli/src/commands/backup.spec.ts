import { mkdtempSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Manifest } from '@huiyin/event-store-transfer';
import { CommandLine, PATIENCE } from '../testing/command-line.ts';
import { importOf, writeSampleLog } from '../testing/sample-log.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin backup '));
const at = (...names: string[]) => join(root, ...names);
const huiyin = new CommandLine({ DATA_DIR: at('data') });
const restored = new CommandLine({ DATA_DIR: at('restored') });
const KEY = 'token-signing.jwk';

beforeAll(async () => {
  await huiyin.run(...importOf(await writeSampleLog(at('log.xes'), 40)));
  await mkdir(at('data', 'keys'), { mode: 0o700 });
  await writeFile(at('data', 'keys', KEY), '{"kty":"OKP"}', { mode: 0o600 });
}, PATIENCE);
afterAll(() => rm(root, { recursive: true }));

it(
  'makes a backup, and of it a directory in which every case replays and views are built',
  async () => {
    const made = await huiyin.run('backup', at('backup'), '--json');
    expect(made).toMatchObject({ code: 0, err: '' });
    const { program, log } = JSON.parse(made.out) as Manifest;
    expect(program).toBe('huiyin 0.1.0');

    // Something is there: it is kept.
    await mkdir(at('restored'));
    await writeFile(at('restored', 'mine'), 'mine');
    expect(await restored.run('restore', at('backup'))).toMatchObject({
      code: 2,
      err: expect.stringContaining("isn't empty: name another directory") as unknown,
    });
    const { code, out } = await restored.run('restore', at('backup'), '--force');
    expect(code).toBe(0);
    const [, aside] = /what was there before: (.*)\n/.exec(out)!;
    expect(await readFile(join(aside!, 'mine'), 'utf8')).toBe('mine');

    expect(out).toContain(`restored ${log.events} events up to position ${log.position}`);
    expect(out).toContain(`digest of the log: ${log.log}\n`);
    expect((await stat(at('restored', 'keys', KEY))).mode & 0o777).toBe(0o600);
    expect(await readdir(at('restored'))).toEqual(expect.arrayContaining(['events', 'keys', 'views']));
    expect((await restored.run('verify')).out).toMatch(/^verified \d{3} events of 40 cases: 0 divergences/);
    expect((await restored.run('rebuild')).out).toContain('  the same\n');
  },
  PATIENCE,
);

it(
  'answers 2 where a backup can’t be made as it was asked, 1 where one can’t be relied on, and leaves nothing',
  async () => {
    expect(await huiyin.run('backup', root)).toEqual({
      code: 2,
      out: '',
      err: `${root} is there already: name a directory that isn't.\n`,
    });
    const made = await huiyin.run('backup', at('damaged'));
    expect(made.out).toMatch(/^backed up \d{3} events up to position \d{3}, other files: 1\n/);
    await writeFile(at('damaged', 'data', 'keys', KEY), '{"kty":"EC"} ');
    const damaged = await huiyin.run('--data', at('new'), 'restore', at('damaged'));
    expect(damaged).toMatchObject({ code: 1, out: '' });
    expect(damaged.err).toMatch(
      /can't be relied on: keys\/token-signing\.jwk has the SHA-256 \w+ instead of \w+\.\n$/,
    );
    expect(await readdir(root)).not.toContain('new');
  },
  PATIENCE,
);
