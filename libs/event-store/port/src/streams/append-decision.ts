import type { AppendResult } from '../event-store.ts';
import type { ExpectedRevision } from '../expected-revision.ts';
import { exists, isSoftDeleted, type StreamHead } from './stream-head.ts';

/** What becomes of an append. */
export type AppendDecision =
  | { readonly kind: 'append' }
  | { readonly kind: 'repeated'; readonly result: AppendResult }
  | { readonly kind: 'wrong-revision'; readonly actual: number | 'no-stream' }
  | { readonly kind: 'tombstoned' };

interface Identified {
  readonly id: string;
}

/** Looks up a recorded event of the stream in question. */
export type RecordedAt = (revision: number) => (Identified & { readonly position: number }) | undefined;

const APPEND: AppendDecision = { kind: 'append' };
const TOMBSTONED: AppendDecision = { kind: 'tombstoned' };

/** Decides an append of these events, exactly alike in every adapter. */
export function decideAppend(
  head: StreamHead,
  expected: ExpectedRevision,
  events: readonly Identified[],
  recordedAt: RecordedAt,
): AppendDecision {
  if (head.tombstoned) return TOMBSTONED;
  const met = isMet(head, expected);
  // A stream that was written before may hold this very append already, even where it has been soft-deleted since:
  // a late retry of its first append must not bring it back.
  if (!met || (expected === 'no-stream' && head.revision >= 0)) {
    for (const first of whereRepeated(head, expected)) {
      const position = positionOfRepeat(first, events, recordedAt);
      if (position !== undefined) {
        return { kind: 'repeated', result: { revision: first + events.length - 1, position } };
      }
    }
  }
  return met ? APPEND : { kind: 'wrong-revision', actual: exists(head) ? head.revision : 'no-stream' };
}

function isMet(head: StreamHead, expected: ExpectedRevision): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'no-stream':
      return !exists(head);
    case 'stream-exists':
      return exists(head);
    default:
      return expected === head.revision && head.revision >= 0;
  }
}

/** Revisions at which the first event of this append stands if it was made before. */
function whereRepeated(head: StreamHead, expected: ExpectedRevision): readonly number[] {
  if (typeof expected === 'number') return [expected + 1];
  if (expected !== 'no-stream') return [];
  // `no-stream` was true at the very start, and again where a soft deletion had cut.
  return head.truncateBefore === 0 || isSoftDeleted(head) ? [0] : [0, head.truncateBefore];
}

function positionOfRepeat(
  first: number,
  events: readonly Identified[],
  recordedAt: RecordedAt,
): number | undefined {
  let position: number | undefined;
  for (const [i, { id }] of events.entries()) {
    const recorded = recordedAt(first + i);
    if (recorded === undefined || recorded.id !== id) return undefined;
    position = recorded.position;
  }
  return position;
}
