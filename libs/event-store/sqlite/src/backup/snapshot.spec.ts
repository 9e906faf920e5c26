import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { collect, sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import {
  integrityFlaw,
  logFile,
  openSqliteEventStore,
  openSqliteLog,
  snapshotDatabase,
  SqliteLog,
} from '../index.ts';
import { startProgram } from '../testing/child-process.ts';
import { PATIENCE, temporaryDirectory } from '../testing/machine.ts';

let directory = '';
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => rm(directory, { recursive: true }));

it(
  'sees one moment of a log that is written at full speed, and is a prefix of it',
  async () => {
    const data = join(directory, 'data');
    const program = startProgram('load-program', [data]);
    const snapshots: { file: string; before: number }[] = [];
    let acknowledged = 0;
    let taking: Promise<void> | undefined;
    for await (const line of program.lines) {
      if (!line.startsWith('ack')) continue;
      acknowledged += 1;
      if (acknowledged % 700 !== 0 || snapshots.length === 4) continue;
      const file = join(directory, `${snapshots.length}.db`);
      const log = openSqliteLog(data);
      snapshots.push({ file, before: log.lastPosition() });
      await log.close();
      await taking;
      taking = snapshotDatabase(logFile(data), file);
      // The last one is still being taken when the program dies.
      if (snapshots.length === 4) program.kill();
    }
    await program.ended;
    await taking;

    const store = await openSqliteEventStore({ directory: data });
    const ids = (await collect(store.readAll())).map(({ id }) => id);
    await store.close();
    for (const { file, before } of snapshots) {
      expect(integrityFlaw(file)).toBeUndefined();
      const snapshot = new SqliteLog(file);
      const events = await collect(snapshot.readAll());
      await snapshot.close();
      expect(events.length).toBeGreaterThanOrEqual(before);
      expect(events.map(({ id }) => id)).toEqual(ids.slice(0, events.length));
    }
    expect(snapshots).toHaveLength(4);
  },
  PATIENCE,
);

it('is one file, which tells how far it has come', async () => {
  const store = await openSqliteEventStore({ directory: join(directory, 'data') });
  const event = (_: unknown, i: number) => sampleEvent({ text: '件件有回音'.repeat(30), i });
  for (let part = 0; part < 10; part++) await store.append('a', Array.from({ length: 800 }, event), 'any');
  await store.close();
  const told: number[] = [];
  await snapshotDatabase(logFile(join(directory, 'data')), join(directory, 'a.db'), ({ pages, pagesTotal }) =>
    told.push(pages / pagesTotal),
  );
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  await new SqliteLog(join(directory, 'a.db')).close();
  expect((await readdir(directory)).toSorted()).toEqual(['a.db', 'data']);
});

it('finds what is broken in a file', async () => {
  const file = logFile(join(directory, 'data'));
  const store = await openSqliteEventStore({ directory: join(directory, 'data') });
  await store.append('a', sampleEvents(500), 'no-stream');
  await store.close();
  expect(integrityFlaw(file)).toBeUndefined();
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(64, 0xff), 0, 64, 3 * 4096);
  await handle.close();
  expect(integrityFlaw(file)).toEqual(expect.any(String));
  await writeFile(file, 'no database at all, but long enough to be looked at');
  expect(integrityFlaw(file)).toBe('file is not a database');
});
