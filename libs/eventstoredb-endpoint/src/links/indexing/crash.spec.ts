import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { indexDigest } from '../../testing/links/index-digest.ts';
import { KnownLog } from '../../testing/links/known-log.ts';
import { LinkProjections } from '../link-projections.ts';

const ROUNDS = 5;
const PROGRAM = fileURLToPath(new URL('../../testing/links/indexing-program.ts', import.meta.url));

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-index-crash-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it('leaves an index behind, killed anywhere, that becomes what a build from the start makes', async () => {
  const seed = Date.now() % 2 ** 31;
  console.info(`index crash test: seed ${seed}`);
  const log = new KnownLog();
  await log.append(20_000);
  const fresh = await built(log, join(directory, 'fresh'));
  const left: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const place = join(directory, `round-${round}`);
    // Every other one only once something is indexed: a slow machine would never get there otherwise.
    const from = round % 2 === 0 ? 1 : 0;
    await runAndKill(place, 1 + ((seed + round * 7_919) % 60), from);
    const projections = await LinkProjections.open(log.store, { directory: place });
    if (from > 0) left.push(projections.list()[0]?.position ?? 0);
    await projections.close();
    expect([round, await built(log, place)]).toEqual([round, fresh]);
  }
  // Otherwise nothing was left to go on from, and the test would show nothing.
  expect(Math.min(...left)).toBeGreaterThan(0);
}, 60_000);

/** Brings the index in a place up to date; answers its digest. */
async function built({ store }: KnownLog, place: string): Promise<string> {
  const projections = await LinkProjections.open(store, { directory: place });
  await projections.reached();
  await projections.close();
  return indexDigest(place);
}

/** Has another process index a log that grows, and kills it so many signs of life after the index was `from` positions far. */
async function runAndKill(place: string, signs: number, from: number): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=@huiyin/source', PROGRAM, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== '' && Number(line) >= from && ++said === signs) child.kill('SIGKILL');
  }
  await ended;
  expect(said).toBeGreaterThanOrEqual(signs);
}
