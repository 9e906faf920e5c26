import { expect, it } from '@jest/globals';
import { WrongExpectedRevisionError } from '../../errors.ts';
import type { ExpectedRevision } from '../../expected-revision.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

interface Case {
  /** Events in the stream beforehand. */
  readonly count: number;
  readonly expected: ExpectedRevision;
  readonly refused?: { readonly actual: number | 'no-stream' };
}

const CASES: readonly Case[] = [
  { count: 0, expected: 'any' },
  { count: 2, expected: 'any' },
  { count: 0, expected: 'no-stream' },
  { count: 2, expected: 'no-stream', refused: { actual: 1 } },
  { count: 0, expected: 'stream-exists', refused: { actual: 'no-stream' } },
  { count: 2, expected: 'stream-exists' },
  { count: 0, expected: 0, refused: { actual: 'no-stream' } },
  { count: 2, expected: 0, refused: { actual: 1 } },
  { count: 2, expected: 1 },
  { count: 2, expected: 2, refused: { actual: 1 } },
  { count: 0, expected: -1, refused: { actual: 'no-stream' } },
  { count: 2, expected: -1, refused: { actual: 1 } },
  { count: 2, expected: 0.5, refused: { actual: 1 } },
  { count: 2, expected: NaN, refused: { actual: 1 } },
];

export function expectedRevisions(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  for (const { count, expected, refused } of CASES) {
    it(`${refused ? 'refuses' : 'accepts'} ${expected} on a stream of ${count} events`, async () => {
      if (count > 0) await test.store.append('a', sampleEvents(count), 'no-stream');
      const append = test.store.append('a', sampleEvents(1), expected);
      if (refused === undefined) {
        expect((await append).revision).toBe(count);
      } else {
        const error = await append.catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(WrongExpectedRevisionError);
        expect(error).toMatchObject({ stream: 'a', expected, actual: refused.actual });
      }
    });
  }
}
