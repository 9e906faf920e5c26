import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { CommandLine, PATIENCE } from '../testing/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'huiyin staff '));
afterAll(() => rm(directory, { recursive: true }));
const huiyin = new CommandLine({ DATA_DIR: join(directory, 'data') });

it(
  'people are taken in from a file, described anew by the next one, and listed',
  async () => {
    const file = join(directory, 'staff.csv');
    const importing = async (lines: string) => {
      await writeFile(file, `id,name,store,role,skills\n${lines}`);
      return huiyin.run('staff', 'import', file, '--by', 'hr');
    };
    expect(await importing('li.na,李娜,S01,agent,delivery\nzhou.min,周敏,S02,agent,\n')).toMatchObject({
      code: 0,
      out: '2 added, 0 changed, 0 as before\n',
    });
    expect(await importing('li.na,李娜,S01,supervisor,delivery\nzhou.min,周敏,S02,agent,\n')).toMatchObject({
      out: '0 added, 1 changed, 1 as before\n',
    });
    expect(await importing('li.na,李娜,S01,wizard,\n')).toMatchObject({ code: 2, out: '' });
    const listed = await huiyin.run('staff', 'list', '--store', 'S01');
    expect(listed).toMatchObject({ code: 0, out: 'li.na\t李娜\tS01\tsupervisor\t\tdelivery\n' });
  },
  PATIENCE,
);
