import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@huiyin/event-store';
import fc from 'fast-check';
import { openSqliteEventStore } from '../open.ts';
import type { SqliteEventStore } from '../sqlite-event-store.ts';
import { SqliteLogPart } from './sqlite-log-part.ts';
import { logFile } from './sqlite-log.ts';

let directory = '';
let store: SqliteEventStore;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-part-'));
  store = await openSqliteEventStore({ directory });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const append = (stream: string) =>
  store.append(
    stream,
    [{ id: crypto.randomUUID(), type: 'Happened', data: { stream }, metadata: {} }],
    'any',
  );

function read(index: number, of: number, after = 0, upTo = Infinity): RecordedEvent[] {
  const part = new SqliteLogPart(logFile(directory), { index, of, everywhere: ['policy', 'nowhere'] });
  try {
    return [...part.pages(after, upTo)].flat();
  } finally {
    part.close();
  }
}

const streamsOf = (events: readonly RecordedEvent[]) => new Set(events.map(({ stream }) => stream));

it('gives every stream to one part, whole and in order, and the common ones to all', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'policy'), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (streams, of) => {
        const before = await store.head();
        await Promise.all(streams.map(append));
        const parts = Array.from({ length: of }, (_, index) => read(index, of, before));
        const own = parts.flat().filter(({ stream }) => stream !== 'policy');
        expect(own.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
          streams.flatMap((stream, index) => (stream === 'policy' ? [] : [before + 1 + index])),
        );
        for (const part of parts) {
          expect(part.filter(({ stream }) => stream === 'policy')).toHaveLength(
            streams.filter((stream) => stream === 'policy').length,
          );
          const positions = part.map(({ position }) => position);
          expect(positions).toEqual([...positions].sort((a, b) => a - b));
        }
        for (const stream of new Set(streams))
          if (stream !== 'policy')
            expect(parts.filter((part) => streamsOf(part).has(stream))).toHaveLength(1);
      },
    ),
    { numRuns: 20 },
  );
});

it('reads on over pages, up to a position and no further', async () => {
  await store.append(
    'long',
    Array.from({ length: 2_500 }, (_, number) => ({
      id: crypto.randomUUID(),
      type: 'Happened',
      data: { number },
      metadata: {},
    })),
    'any',
  );
  const positions = [0, 1].flatMap((index) => read(index, 2, 100, 2_300)).map(({ position }) => position);
  expect(positions).toEqual(Array.from({ length: 2_200 }, (_, index) => 101 + index));
});
