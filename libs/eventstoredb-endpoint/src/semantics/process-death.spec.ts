import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canTrace, PATIENCE, testWhere } from '@huiyin/event-store-sqlite/testing';
import { survivesAKill, syncsFirst } from './process-death.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-endpoint-death-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const testTraced = testWhere(canTrace(), 'strace is not here, or not permitted');
const CAUGHT = { code: 'ERR_ASSERTION' };

describe('What clients were told is recorded', () => {
  it('is so when the process was killed the next moment', () => survivesAKill(directory), PATIENCE);

  it(
    'and it is found out where it is told before it is recorded',
    () => expect(survivesAKill(directory, 'answers before it records')).rejects.toMatchObject(CAUGHT),
    PATIENCE,
  );

  testTraced('is synced before', () => syncsFirst(directory));

  testTraced('and it is found out where it never is', () =>
    expect(syncsFirst(directory, 'records in memory only')).rejects.toMatchObject(CAUGHT),
  );
});
