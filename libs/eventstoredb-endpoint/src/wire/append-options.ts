import type { ExpectedRevision } from '@huiyin/event-store';
import type { MessageReader } from './message-reader.ts';

/** The options of Append and BatchAppend, as far as they were given. */
export interface AppendOptions {
  readonly stream: Buffer | undefined;
  readonly expected: ExpectedRevision | undefined;
  /** Milliseconds since the Unix epoch by which the client wants an answer. */
  readonly deadline: number | undefined;
}

/**
 * Both have the same fields; the deadline stands in BatchAppend's only, as a moment (6) or as what is left until
 * then (7).
 *
 * @param now milliseconds since the Unix epoch.
 * @throws MalformedMessage
 */
export function readAppendOptions(reader: MessageReader, now: number): AppendOptions {
  let stream: Buffer | undefined;
  let expected: ExpectedRevision | undefined;
  let deadline: number | undefined;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    switch (field) {
      case 1:
        stream = readStreamName(reader.message());
        break;
      case 2:
        expected = reader.uint();
        break;
      case 3:
      case 4:
      case 5:
        reader.skip();
        expected = EXPECTED[field];
        break;
      case 6:
        deadline = readSeconds(reader.message());
        break;
      case 7:
        deadline = now + readSeconds(reader.message());
        break;
      default:
        reader.skip();
    }
  }
  return { stream, expected, deadline };
}

const EXPECTED = { 3: 'no-stream', 4: 'any', 5: 'stream-exists' } as const;

function readStreamName(reader: MessageReader): Buffer | undefined {
  let name: Buffer | undefined;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 3) name = reader.bytes();
    else reader.skip();
  }
  return name;
}

/** A google.protobuf.Timestamp or Duration, in milliseconds. */
function readSeconds(reader: MessageReader): number {
  let milliseconds = 0;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === 1) milliseconds += reader.uint() * 1000;
    else if (field === 2) milliseconds += reader.uint() / 1e6;
    else reader.skip();
  }
  return milliseconds;
}
