import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SILENT } from '../../log.ts';
import { temporaryDirectory } from '../../testing/stores.ts';
import { SqliteCheckpoints } from './sqlite-checkpoints.ts';

describe('checkpoints in a file', () => {
  let directory = '';
  const warnings: string[] = [];
  const open = () =>
    SqliteCheckpoints.open(join(directory, 'deep'), {
      ...SILENT,
      warn: (_, message) => warnings.push(message),
    });
  beforeEach(() => {
    directory = temporaryDirectory();
    warnings.length = 0;
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('are there when it is opened again', () => {
    const first = open();
    first.write('a', { place: 1, head: 7 });
    first.write('a', { place: 2, head: 9 });
    first.write('b', { place: -1, head: 9 });
    first.remove('b');
    first.close();
    const again = open();
    expect(again.read('a')).toEqual({ place: 2, head: 9 });
    expect(again.read('b')).toBeUndefined();
    again.close();
  });

  it.each([
    ['is no database', 'not a database, but long enough to have a header of its own'],
    ['is cut off', 'SQLite format 3\0'],
  ])('are begun anew where it %s, and that is said', (_, content) => {
    open().close();
    writeFileSync(join(directory, 'deep', 'persistent-subscriptions.db'), content.padEnd(8192, 'x'));
    const checkpoints = open();
    expect(checkpoints.read('a')).toBeUndefined();
    checkpoints.write('a', { place: 1, head: 1 });
    checkpoints.close();
    expect(warnings).toEqual([
      'Checkpoints of persistent subscriptions are lost: messages are delivered again',
    ]);
  });
});
