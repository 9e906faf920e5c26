import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { WatchedFiles } from './watched-files.ts';

let directory = '';
let watched: WatchedFiles | undefined;
let changes = 0;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-watched-'));
  changes = 0;
});
afterEach(() => {
  watched?.close();
  rmSync(directory, { recursive: true });
});

const file = (name: string) => join(directory, name);

function watch(...names: string[]): void {
  watched = new WatchedFiles(names.map(file), () => (changes += 1), 5);
}

/** Resolves when a change more has been noticed. */
async function noticed(): Promise<void> {
  const before = changes;
  await eventually(() => changes > before);
}

describe('files that are watched', () => {
  it('are noticed when they are written to, replaced, removed and made again', async () => {
    writeFileSync(file('a'), '1');
    watch('a');
    writeFileSync(file('a'), '22');
    await noticed();
    writeFileSync(file('new'), '33');
    renameSync(file('new'), file('a'));
    await noticed();
    unlinkSync(file('a'));
    await noticed();
    writeFileSync(file('a'), '4');
    await noticed();
  });

  it('are noticed where a link above them is what changes', async () => {
    for (const name of ['1', '2']) {
      mkdirSync(file(name));
      writeFileSync(join(file(name), 'secret'), 'same');
    }
    symlinkSync(file('1'), file('current'));
    watch('current/secret');
    symlinkSync(file('2'), file('next'));
    renameSync(file('next'), file('current'));
    await noticed();
  });

  it('are noticed once for each change, not again and again', async () => {
    for (const name of ['a', 'b']) writeFileSync(file(name), '1');
    watch('a', 'b');
    for (const text of ['22', '333', '4444']) {
      writeFileSync(file('a'), text);
      await noticed();
    }
    writeFileSync(file('b'), '22');
    await noticed();
    expect(changes).toBe(4);
  });
});
