import { deepEqual, match } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { linesOf, startProgram, straceOfSyncs, syncsBetween } from '@huiyin/event-store-sqlite/testing';
import type { DurabilityFault } from '../testing/durability/durability-faults.ts';

const PROGRAM = new URL('../testing/durability/appending-program.ts', import.meta.url);
const LANES = 16;
const ACKNOWLEDGED = 'acknowledged ';

/** Appends that are made one after the other where each is to be synced by itself. */
const ONE_BY_ONE = 20;

/** What was acknowledged over the wire is in the store that a killed process leaves, once. */
export async function survivesAKill(directory: string, fault: DurabilityFault | '' = ''): Promise<void> {
  const program = startProgram(PROGRAM, [directory, fault, String(LANES), 'Infinity']);
  const acknowledged: string[] = [];
  let left = 200 + Math.floor(Math.random() * 500);
  for await (const line of program.lines) {
    if (!line.startsWith(ACKNOWLEDGED)) continue;
    acknowledged.push(line.slice(ACKNOWLEDGED.length));
    if (--left === 0) program.kill();
  }
  await program.ended;
  if (left > 0) throw new Error('The program ended before it was killed.');
  const times = await timesRecorded(directory);
  deepEqual(
    acknowledged.filter((id) => times.get(id) !== 1),
    [],
  );
}

/** Nothing is acknowledged over the wire before it is synced. */
export async function syncsFirst(directory: string, fault: DurabilityFault | '' = ''): Promise<void> {
  const trace = join(directory, 'trace');
  const args = [join(directory, 'data'), fault, '1', String(ONE_BY_ONE)];
  const said = await linesOf(startProgram(PROGRAM, args, straceOfSyncs(trace)));
  if (said.at(-1) !== 'end') throw new Error('The program did not come to its end.');
  match(syncsBetween(await readFile(trace, 'utf8'), 'begin', 'end'), new RegExp(`^(s+a){${ONE_BY_ONE}}$`));
}

/** How often each event is in the store. */
async function timesRecorded(directory: string): Promise<ReadonlyMap<string, number>> {
  const store = await openSqliteEventStore({ directory });
  const times = new Map<string, number>();
  for await (const { id } of store.readAll()) times.set(id, (times.get(id) ?? 0) + 1);
  await store.close();
  return times;
}
