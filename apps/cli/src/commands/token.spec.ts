import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CommandLine, PATIENCE } from '../testing/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'huiyin token '));
const huiyin = new CommandLine({ DATA_DIR: directory });

afterAll(() => rm(directory, { recursive: true }));

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;

describe('huiyin token', () => {
  it(
    'makes a token for a person in their store, whatever store of events is named',
    async () => {
      const args = ['token', '--role', 'agent', '--store', 'S01', '--name', '小李'];
      for (const options of [args, ['--events', 'esdb://elsewhere', ...args]]) {
        const { code, out, err } = await huiyin.run(...options);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(claimsOf(out.trim())).toMatchObject({ sub: '小李', role: 'agent', store: 'S01' });
      }
    },
    PATIENCE,
  );

  it(
    'refuses an agent without a store, saying so',
    async () => {
      const refused = await huiyin.run('token', '--role', 'agent', '--name', '小李');
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('needs --store');
    },
    PATIENCE,
  );
});
