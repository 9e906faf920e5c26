import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect } from '@jest/globals';
import type { ExpectedRevision, NewEvent } from '@huiyin/event-store';
import { openSqliteEventStore } from './index.ts';
import { linesOf, startProgram } from './testing/child-process.ts';
import { canTrace, temporaryDirectory, testWhere } from './testing/machine.ts';

let directory = '';
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => rm(directory, { recursive: true }));

testWhere(canTrace(), 'strace is not here, or not permitted')(
  'acknowledges nothing after a sync that failed, says so to everyone, and a restart settles it',
  async () => {
    const strace = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync'];
    const failing = ['-e', 'inject=fsync,fdatasync:error=EIO:when=30+'];
    const said = await linesOf(startProgram('failing-disk-program', [directory], [...strace, ...failing]));

    const refusal = said.findIndex((line) => line.startsWith('refused'));
    const acknowledged = said.filter((line) => line.startsWith('ack')).length;
    expect(acknowledged).toBeGreaterThan(5);
    expect(said.slice(refusal).filter((line) => line.startsWith('ack'))).toEqual([]);
    const message = said[refusal]?.replace('refused store-failed ', '') ?? '';
    expect(message).toMatch(
      /^Writing to .*events\.db failed \(.*\)\. Whether the last events were recorded is not/,
    );
    expect(said.slice(refusal + 1).toSorted()).toEqual(
      [
        'closed',
        'failure store-failed',
        ...Array<string>(4).fill(`later ${message}`),
        'status failed',
      ].toSorted(),
    );

    const lastTry = said[refusal - 1]?.replace('try ', '') ?? '';
    const { events, expected } = JSON.parse(lastTry) as { events: NewEvent[]; expected: ExpectedRevision };
    const store = await openSqliteEventStore({ directory });
    try {
      expect((await store.append('a', events, expected)).revision).toBe(acknowledged);
      const ids: string[] = [];
      for await (const event of store.readStream('a')) ids.push(event.id);
      expect(ids).toHaveLength(acknowledged + 1);
      expect(ids.at(-1)).toBe(events[0]?.id);
    } finally {
      await store.close();
    }
  },
);
