import { mkdtempSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@huiyin/event-store';
import { openSqliteLog } from '@huiyin/event-store-sqlite';
import { digestOf, type CopyReport } from '@huiyin/event-store-transfer';
import { openEndpoint, type Endpoint } from '@huiyin/eventstoredb-endpoint';
import { CommandLine, PATIENCE, type Outcome } from '../testing/command-line.ts';
import { importOf, writeSampleLog } from '../testing/sample-log.ts';

const root = mkdtempSync(join(tmpdir(), 'huiyin copy '));
const at = (...names: string[]) => join(root, ...names);
const huiyin = new CommandLine();
/** An EventStoreDB: another store behind the same protocol. */
const store = new InMemoryEventStore();
let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await openEndpoint({ store });
  await huiyin.run('--data', at('data'), ...importOf(await writeSampleLog(at('log.xes'), 400)));
}, PATIENCE);
afterAll(async () => {
  await endpoint.close();
  await store.close();
  await rm(root, { recursive: true });
});

const reportOf = ({ out }: Outcome): CopyReport => JSON.parse(out) as CopyReport;

async function logAt(directory: string) {
  const log = openSqliteLog(join(directory, 'events'));
  const digest = await digestOf(log.readAll());
  await log.close();
  return digest;
}

/** Kills a command as soon as something has come about. */
async function killWhen(args: readonly string[], isTime: () => Promise<boolean>): Promise<Outcome> {
  const { child, outcome } = huiyin.start(...args);
  let ended = false;
  void outcome.then(() => (ended = true));
  while (!ended && !(await isTime())) await wait(5);
  child.kill('SIGKILL');
  return outcome;
}

it(
  'copies to an EventStoreDB and back, killed on the way, and the log is the same, places and moments included',
  async () => {
    const there = ['copy', '--from', at('data'), '--to', endpoint.connectionString, '--json'];
    for (const events of [1, 1_500])
      expect(await killWhen(there, async () => (await store.head()) >= events)).toMatchObject({ code: null });
    const copied = await huiyin.run(...there);
    expect(copied).toMatchObject({ code: 0, err: '' });
    expect(reportOf(copied).digest).toEqual(await logAt(at('data')));
    // With 1,500 there the second thousand was begun: the first one isn't written again.
    expect(reportOf(copied).written).toBeLessThanOrEqual(reportOf(copied).digest.events - 1_000);

    const back = ['copy', '--from', endpoint.connectionString, '--to', at('back'), '--json'];
    // A transaction of 2,000 events was written, as far as that is.
    const wal = at('back', 'events', 'events.db-wal');
    const written = () => statSync(wal, { throwIfNoEntry: false })?.size ?? 0;
    expect(await killWhen(back, async () => written() > 100_000)).toMatchObject({ code: null });
    const { code, out } = await huiyin.run(...back.slice(0, -1));
    expect(code).toBe(0);
    const { events, log } = reportOf(copied).digest;
    expect(out).toContain(`${events} events up to position ${events} are the same on both sides`);
    expect(out).toContain(`digest of the log: ${log}\n`);
    expect(await logAt(at('back'))).toEqual(reportOf(copied).digest);
  },
  PATIENCE,
);

it(
  'answers 2 to stores that can’t be meant, and touches nothing',
  async () => {
    const nothing = await huiyin.run('copy', '--from', at('nothing'), '--to', at('new'));
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toContain('holds no data');
    expect(await readdir(root)).not.toContain('new');
    const nowhere = await huiyin.run('copy', '--from', at('data'), '--to', 'esdb://');
    expect(nowhere).toMatchObject({ code: 2, out: '' });
    expect(nowhere.err).toContain('The connection string of EventStoreDB');
  },
  PATIENCE,
);
