import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ViewsUnavailableError } from '../database/errors.ts';
import { tryLock } from './lock-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'huiyin-lock-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('a lock file', () => {
  it('is held by one at a time', () => {
    const file = join(directory, '.held.lock');
    const first = tryLock(file);
    expect(first).toBeDefined();
    expect(tryLock(file)).toBeUndefined();
    first!.release();
    const second = tryLock(file);
    expect(second).toBeDefined();
    second!.release();
  });

  it('that the disk has no room for is a failure that passes: nobody gives up for good', () => {
    // No room can be made here for less than a disk; a file that can’t be opened is told in the same way.
    const file = join(directory, '.unusable.lock');
    mkdirSync(file);
    expect(() => tryLock(file)).toThrow(ViewsUnavailableError);
    rmSync(file, { recursive: true });
    tryLock(file)!.release();
  });
});
