import type { ResolvedEvent } from '../links/resolve-link.ts';
import { MessageWriter } from './message-writer.ts';
import { writeRecordedEvent } from './recorded-event.ts';
import { writeStreamIdentifier } from './stream-identifier.ts';
import type { UuidForm } from './uuid.ts';

/*
 * Messages of event_store.client.streams.ReadResp. Field numbers are those of streams.proto.
 */
const EVENT = 1;
const CONFIRMATION = 2;
const CHECKPOINT = 3;
const STREAM_NOT_FOUND = 4;
const FIRST_STREAM_POSITION = 5;
const LAST_STREAM_POSITION = 6;
const LAST_ALL_STREAM_POSITION = 7;
const CAUGHT_UP = 8;
const FELL_BEHIND = 9;

const writer = new MessageWriter();

export function eventRead({ event, link }: ResolvedEvent, form: UuidForm): Buffer {
  const mark = writer.mark();
  writer.uint(3, (link ?? event)?.position ?? 0);
  if (link !== undefined) writeRecordedEvent(writer, 2, link, form);
  if (event !== undefined) writeRecordedEvent(writer, 1, event, form);
  writer.nested(EVENT, mark);
  return writer.finish();
}

export function confirmation(subscriptionId: string): Buffer {
  const mark = writer.mark();
  writer.text(1, subscriptionId);
  writer.nested(CONFIRMATION, mark);
  return writer.finish();
}

export function checkpoint(position: number): Buffer {
  return ofPosition(CHECKPOINT, position);
}

export function streamNotFound(stream: string): Buffer {
  const mark = writer.mark();
  writeStreamIdentifier(writer, 1, stream);
  writer.nested(STREAM_NOT_FOUND, mark);
  return writer.finish();
}

export function firstStreamPosition(revision: number): Buffer {
  writer.uint(FIRST_STREAM_POSITION, revision);
  return writer.finish();
}

export function lastStreamPosition(revision: number): Buffer {
  writer.uint(LAST_STREAM_POSITION, revision);
  return writer.finish();
}

export function lastAllStreamPosition(position: number): Buffer {
  return ofPosition(LAST_ALL_STREAM_POSITION, position);
}

export function caughtUp(): Buffer {
  writer.empty(CAUGHT_UP);
  return writer.finish();
}

export function fellBehind(): Buffer {
  writer.empty(FELL_BEHIND);
  return writer.finish();
}

function ofPosition(field: number, position: number): Buffer {
  const mark = writer.mark();
  writer.uint(2, position);
  writer.uint(1, position);
  writer.nested(field, mark);
  return writer.finish();
}
