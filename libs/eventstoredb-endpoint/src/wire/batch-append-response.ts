import type { AppendResult, ExpectedRevision } from '@huiyin/event-store';
import type { Status } from '../rpc/status.ts';
import { MessageWriter } from './message-writer.ts';
import { writeStreamIdentifier } from './stream-identifier.ts';
import { writeUuid } from './uuid.ts';

/*
 * Messages of event_store.client.streams.BatchAppendResp. Field numbers are those of streams.proto and shared.proto.
 */
const CORRELATION_ID = 1;
const ERROR = 2;
const SUCCESS = 3;
const STREAM_IDENTIFIER = 4;
const STREAM_POSITION = 5;
const EXPECTED = { 'no-stream': 6, any: 7, 'stream-exists': 8 } as const;

const writer = new MessageWriter();

/** Which append is answered. */
export interface AnsweredAppend {
  readonly correlationId: string;
  readonly stream: string;
  readonly expected: ExpectedRevision;
}

/** What is wrong, as a status of google.rpc with the one detail that clients look for. */
export interface AppendFault {
  readonly status: Status;
  readonly message: string;
  /** Name of the detail's message type, and its fields. */
  readonly detail: { readonly type: string; readonly fields: (writer: MessageWriter) => void };
}

export function batchAppended(append: AnsweredAppend, { revision, position }: AppendResult): Buffer {
  writeAnswered(append);
  const mark = writer.mark();
  const inner = writer.mark();
  writer.uint(2, position);
  writer.uint(1, position);
  writer.nested(3, inner);
  writer.uint(1, revision);
  writer.nested(SUCCESS, mark);
  writeUuid(writer, CORRELATION_ID, append.correlationId, 'string');
  return writer.finish();
}

export function batchRefused(append: AnsweredAppend, fault: AppendFault): Buffer {
  writeAnswered(append);
  const mark = writer.mark();
  writeAny(fault);
  writer.text(2, fault.message.toWellFormed());
  writer.uint(1, fault.status);
  writer.nested(ERROR, mark);
  writeUuid(writer, CORRELATION_ID, append.correlationId, 'string');
  return writer.finish();
}

function writeAny({ detail }: AppendFault): void {
  const any = writer.mark();
  const value = writer.mark();
  detail.fields(writer);
  writer.nested(2, value);
  writer.text(1, `type.googleapis.com/${detail.type}`);
  writer.nested(3, any);
}

function writeAnswered({ stream, expected }: AnsweredAppend): void {
  if (typeof expected === 'number') writer.uint(STREAM_POSITION, expected);
  else writer.empty(EXPECTED[expected]);
  writeStreamIdentifier(writer, STREAM_IDENTIFIER, stream);
}
