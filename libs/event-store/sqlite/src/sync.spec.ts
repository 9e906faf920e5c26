import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { linesOf, startProgram } from './testing/child-process.ts';
import { canTrace, temporaryDirectory, testWhere } from './testing/machine.ts';

let directory = '';
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => rm(directory, { recursive: true }));

testWhere(canTrace(), 'strace is not here, or not permitted')(
  'syncs before each acknowledgement, and once for all appends of a group',
  async () => {
    const trace = join(directory, 'trace');
    const strace = ['strace', '-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write'];
    const said = await linesOf(
      startProgram('phases-program', [join(directory, 'data'), '20', '400'], strace),
    );
    expect(said.at(-1)).toBe('end');
    const [oneByOne = [], atOnce = []] = phases(await readFile(trace, 'utf8'));

    // A letter per call: s for a sync that succeeded, a for an acknowledgement.
    expect(oneByOne.join('')).toMatch(/^(s+a){20}$/);
    expect(atOnce.length).toBeGreaterThan(0);
    expect(atOnce.length).toBeLessThan(100);
  },
);

/** What happened between "begin" and "all at once", and between that and "end". */
function phases(trace: string): string[][] {
  const phases: string[][] = [];
  let begun = false;
  for (const line of trace.split('\n')) {
    if (line.includes('write(1, "begin') || line.includes('write(1, "all at once')) {
      begun = true;
      phases.push([]);
    } else if (line.includes('write(1, "end')) begun = false;
    else if (begun && line.includes('write(1, "acknowledged')) phases.at(-1)?.push('a');
    else if (begun && isSuccessfulSync(line)) phases.at(-1)?.push('s');
  }
  return phases;
}

/** strace splits a call that another thread's interrupts: the second half tells the result. */
function isSuccessfulSync(line: string): boolean {
  return /\b(?:fsync|fdatasync)(?:\(\d+\)| resumed>\))\s+= 0/.test(line);
}
