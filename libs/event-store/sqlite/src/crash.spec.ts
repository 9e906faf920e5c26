import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { ExpectedRevision, NewEvent, RecordedEvent } from '@huiyin/event-store';
import { openSqliteEventStore, type SqliteEventStore } from './index.ts';
import { startProgram } from './testing/child-process.ts';
import { temporaryDirectory } from './testing/machine.ts';

const ROUNDS = 6;
const LEAST_ACKNOWLEDGED = 500;

interface Try {
  readonly append: string;
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

let directory = '';
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => rm(directory, { recursive: true }));

it('keeps every acknowledged append, once and whole, through kills at random moments', async () => {
  const seed = Date.now() % 2 ** 31;
  console.info(`crash test: seed ${seed}`);
  const random = randomFrom(seed);
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const unanswered = await loadAndKill(acknowledged, 20 + random() * 600);
    const store = await openSqliteEventStore({ directory });
    expect(logLeftBehind()).toBe(0);
    const found = await appendsIn(store);
    expect([...acknowledged].filter((append) => !found.has(append))).toEqual([]);
    await repeatAll(store, unanswered);
    const settled = await appendsIn(store);
    expect(unanswered.filter(({ append }) => !settled.has(append))).toEqual([]);
    for (const { append } of unanswered) acknowledged.add(append);
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThan(LEAST_ACKNOWLEDGED);
}, 60_000);

/** Runs the load so many acknowledgements long, then kills it. Answers what was tried without an answer. */
async function loadAndKill(acknowledged: Set<string>, acknowledgements: number): Promise<Try[]> {
  const program = startProgram('load-program', [directory]);
  const open = new Map<string, Try>();
  let left = acknowledgements;
  for await (const line of program.lines) {
    const [word, rest] = [line.slice(0, 3), line.slice(4)];
    if (word === 'try') {
      // The kill may have cut the last line short: then nothing was asked of the store yet.
      const tried = parse(rest);
      if (tried) open.set(tried.append, tried);
    } else if (open.delete(rest)) {
      acknowledged.add(rest);
      if (--left < 0) program.kill();
    }
  }
  await program.ended;
  return [...open.values()];
}

/** Bytes that are in the log ahead of the database only, where nobody knows whether they were synced. */
function logLeftBehind(): number {
  return statSync(join(directory, 'events.db-wal'), { throwIfNoEntry: false })?.size ?? 0;
}

/** All appends in the log; each is there whole, and no event twice. */
async function appendsIn(store: SqliteEventStore): Promise<Set<string>> {
  const ids = new Set<string>();
  const byAppend = new Map<string, RecordedEvent[]>();
  for await (const event of store.readAll()) {
    expect(ids.has(event.id)).toBe(false);
    ids.add(event.id);
    const { append } = event.data as { readonly append: string };
    byAppend.set(append, [...(byAppend.get(append) ?? []), event]);
  }
  for (const events of byAppend.values()) {
    const { of } = events[0]?.data as { readonly of: number };
    expect(events.map((event) => (event.data as { readonly number: number }).number)).toEqual(
      Array.from({ length: of }, (_, number) => number),
    );
  }
  return new Set(byAppend.keys());
}

/** What a client does that got no answer: the same again. */
async function repeatAll(store: SqliteEventStore, tries: readonly Try[]): Promise<void> {
  for (const { stream, events, expected } of tries) await store.append(stream, events, expected);
}

function parse(json: string): Try | undefined {
  try {
    return JSON.parse(json) as Try;
  } catch {
    return undefined;
  }
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
