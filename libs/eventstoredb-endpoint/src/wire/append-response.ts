import type { AppendResult, ExpectedRevision } from '@huiyin/event-store';
import { MessageWriter } from './message-writer.ts';

const writer = new MessageWriter();

/** event_store.client.streams.AppendResp of an append that was made. */
export function appended({ revision, position }: AppendResult): Buffer {
  const mark = writer.mark();
  const inner = writer.mark();
  writer.uint(2, position);
  writer.uint(1, position);
  writer.nested(3, inner);
  writer.uint(1, revision);
  writer.nested(1, mark);
  return writer.finish();
}

/** event_store.client.streams.AppendResp of an append to a stream that isn't as expected. */
export function notAsExpected(expected: ExpectedRevision, actual: number | 'no-stream'): Buffer {
  const mark = writer.mark();
  if (typeof expected === 'number') writer.uint(8, expected);
  else writer.empty({ any: 9, 'stream-exists': 10, 'no-stream': 11 }[expected]);
  if (actual === 'no-stream') writer.empty(7);
  else writer.uint(6, actual);
  writer.nested(2, mark);
  return writer.finish();
}

/** Fields of a response to delete or tombstone: the position of what that recorded, where it is known. */
export function deleted(position: number | undefined): Buffer {
  if (position === undefined) {
    writer.empty(2);
    return writer.finish();
  }
  const mark = writer.mark();
  writer.uint(2, position);
  writer.uint(1, position);
  writer.nested(1, mark);
  return writer.finish();
}
