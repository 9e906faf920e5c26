import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { linesOf, startProgram } from './testing/child-process.ts';
import { canTrace, temporaryDirectory, testWhere } from './testing/machine.ts';
import { straceOfSyncs, syncsBetween } from './testing/traced-syncs.ts';

let directory = '';
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => rm(directory, { recursive: true }));

testWhere(canTrace(), 'strace is not here, or not permitted')(
  'syncs before each acknowledgement, and once for all appends of a group',
  async () => {
    const trace = join(directory, 'trace');
    const said = await linesOf(
      startProgram('phases-program', [join(directory, 'data'), '20', '400'], straceOfSyncs(trace)),
    );
    expect(said.at(-1)).toBe('end');
    const traced = await readFile(trace, 'utf8');

    expect(syncsBetween(traced, 'begin', 'all at once')).toMatch(/^(s+a){20}$/);
    const atOnce = syncsBetween(traced, 'all at once', 'end');
    expect(atOnce.length).toBeGreaterThan(0);
    expect(atOnce.length).toBeLessThan(100);
  },
);
