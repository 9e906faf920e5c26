import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PolicyLedger } from '@huiyin/case-runtime';
import { dataDirectory, openEmbeddedStore } from '@huiyin/deployment';
import { catalogue } from '@huiyin/processes';
import { CommandLine, PATIENCE } from '../testing/command-line.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin policy '));
const at = (...names: string[]) => join(root, ...names);
const huiyin = new CommandLine({ DATA_DIR: at('data') });

beforeAll(async () => {
  const { store } = await openEmbeddedStore(dataDirectory(at('data')));
  await PolicyLedger.open(store, catalogue);
  await store.close();
  await writeFile(at('targets.yaml'), 'targets:\n  satisfaction: 0.8\n');
  await writeFile(at('wrong.json'), '{"targets":{"beauty":1},"stores":{"S 1":{}}}');
}, PATIENCE);
afterAll(() => rm(root, { recursive: true }));

it(
  'shows what holds, what held, and who adopted what when',
  async () => {
    const adopted = await huiyin.run('policy', 'adopt', at('targets.yaml'), '--by', '王店长');
    expect(adopted).toMatchObject({ code: 0, out: 'policy 1 is in force\n', err: '' });
    const document = { targets: { satisfaction: 0.8 } };
    expect(JSON.parse((await huiyin.run('policy', 'show')).out)).toEqual(document);
    expect(JSON.parse((await huiyin.run('policy', 'show', '--at', '2100-01-01')).out)).toEqual(document);
    for (const before of [
      ['--at', '2020-01-01T00:00Z'],
      ['--revision', '0'],
    ])
      expect(JSON.parse((await huiyin.run('policy', 'show', ...before)).out)).toEqual(
        catalogue.defaultPolicy,
      );

    const { out } = await huiyin.run('policy', 'history');
    expect(out).toMatch(/^ {3}0 {2}\d{4}-.+ huiyin \(system\)\n {3}1 {2}\d{4}-.+ 王店长 \(admin\)\n$/);
    expect(JSON.parse((await huiyin.run('policy', 'history', '--json')).out)).toMatchObject([
      { revision: 0, at: expect.stringMatching(/Z$/), actor: { role: 'system' } },
      { revision: 1, actor: { id: '王店长', role: 'admin' } },
    ]);
  },
  PATIENCE,
);

it(
  'answers 2 to what can’t be meant, naming every place, and adopts nothing',
  async () => {
    const wrong = await huiyin.run('policy', 'adopt', at('wrong.json'), '--by', 'x');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(
      /^Policy: targets\.beauty is not a figure .+; stores\.S 1 is not the code of a store\.\n$/,
    );
    const asked = [
      ['show', '--at', 'yesterday'],
      ['show', '--revision', '99'],
      ['show', '--revision', '0', '--at', '2026-01-01'],
      ['adopt', at('nothing.json'), '--by', 'x'],
    ];
    for (const args of asked) {
      const outcome = await huiyin.run('policy', ...args);
      expect(outcome).toMatchObject({ code: 2, out: '' });
      expect(outcome.err).toMatch(/yesterday|99|cannot be used|nothing\.json/);
    }
    expect((await huiyin.run('policy', 'history')).out).not.toContain('x (admin)');
  },
  PATIENCE,
);
