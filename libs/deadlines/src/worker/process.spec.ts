import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { complaintCatalogue, Runtime } from '@huiyin/case-runtime/testing';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { factsBy } from '../testing/index.ts';
import type { DeadlineWorkerStatus } from './worker-status.ts';

const DAY = 86_400_000;
const CASES = 30;
/** Milliseconds between two due moments. */
const APART = 100;

/** The compiled program: commands are classes with decorators, which Node doesn't load from their source. */
const PROGRAM = fileURLToPath(new URL('../../dist/testing/worker-program.js', import.meta.url));

let directory: string;
const started: Worker[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-deadlines-'));
});
afterEach(async () => {
  for (const worker of started.splice(0)) await worker.kill();
  rmSync(directory, { recursive: true });
});

/** A worker in a process of its own, on the embedded store and the wall clock. */
class Worker {
  readonly #child: ChildProcessByStdio<null, Readable, null>;
  readonly #ended: Promise<void>;
  #last: Partial<DeadlineWorkerStatus> = {};
  readonly #waiting = new Set<() => void>();

  constructor() {
    this.#child = spawn(process.execPath, [PROGRAM, join(directory, 'events'), join(directory, 'views.db')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#ended = new Promise((resolve) => void this.#child.once('exit', () => resolve()));
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#last = JSON.parse(line) as DeadlineWorkerStatus;
      for (const look of this.#waiting) look();
    });
    started.push(this);
  }

  send(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal);
  }

  async becomes(predicate: (status: Partial<DeadlineWorkerStatus>) => boolean) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => predicate(this.#last) && resolve();
    this.#waiting.add(look);
    look();
    await promise;
    this.#waiting.delete(look);
    return this.#last;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

const openStore = () => openSqliteEventStore({ directory: join(directory, 'events') });

it('fires every deadline once although the process stands still, and is killed in between', async () => {
  const store = await openStore();
  const runtime = await Runtime.open(store, complaintCatalogue());
  const first = Date.now() + 2_000;
  for (let i = 0; i < CASES; i++) {
    runtime.now = first - DAY + i * APART;
    await runtime.registered();
  }
  await store.close();

  const stopped = new Worker();
  await stopped.becomes(({ firedTotal = 0 }) => firedTotal >= 3);
  stopped.send('SIGSTOP');
  const half = first + (CASES / 2) * APART;
  while (Date.now() <= half) await setTimeout(half - Date.now() + 1);
  stopped.send('SIGCONT');
  await stopped.becomes(({ firedTotal = 0 }) => firedTotal >= CASES / 2);
  await stopped.kill();

  const last = first + (CASES - 1) * APART;
  while (Date.now() <= last) await setTimeout(last - Date.now() + 1);
  const restarted = new Worker();
  await restarted.becomes(
    ({ state, due, mostLateMs }) => state === 'leading' && due === 0 && mostLateMs === 0,
  );
  await restarted.kill();

  const again = await openStore();
  const facts = await factsBy(again, 'expire-deadline');
  await again.close();
  expect(facts).toHaveLength(CASES);
  expect(new Set(facts.map(({ caseId }) => caseId)).size).toBe(CASES);
  for (const { at, due } of facts) expect(at).toBeGreaterThanOrEqual(due);
}, 60_000);
