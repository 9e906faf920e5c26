import type { ContentType, RecordedEvent } from '@huiyin/event-store';
import { MessageWriter } from './message-writer.ts';
import { writeStreamIdentifier } from './stream-identifier.ts';
import { writeUuid, type UuidForm } from './uuid.ts';

/**
 * Fields of RecordedEvent, the same in event_store.client.streams.ReadResp.ReadEvent and in that of persistent
 * subscriptions.
 */
const ID = 1;
const STREAM_IDENTIFIER = 2;
const STREAM_REVISION = 3;
const PREPARE_POSITION = 4;
const COMMIT_POSITION = 5;
const METADATA = 6;
const CUSTOM_METADATA = 7;
const DATA = 8;

/** Fields of an entry of a map. */
const KEY = 1;
const VALUE = 2;

const CONTENT_TYPES: Readonly<Record<ContentType, Buffer>> = {
  'application/json': entry('content-type', 'application/json'),
  'application/octet-stream': entry('content-type', 'application/octet-stream'),
};

/** Writes a recorded event as a field of this number. */
export function writeRecordedEvent(
  writer: MessageWriter,
  field: number,
  event: RecordedEvent,
  form: UuidForm,
): void {
  const mark = writer.mark();
  writer.content(DATA, event.raw.data);
  writer.content(CUSTOM_METADATA, event.raw.metadata);
  // Ticks of 100 ns since 1970: more digits than a number of JavaScript holds exactly.
  writeEntry(writer, 'created', `${event.recordedAt}0000`);
  writer.raw(CONTENT_TYPES[event.contentType]);
  writeEntry(writer, 'type', event.type);
  writer.uint(COMMIT_POSITION, event.position);
  writer.uint(PREPARE_POSITION, event.position);
  writer.uint(STREAM_REVISION, event.revision);
  writeStreamIdentifier(writer, STREAM_IDENTIFIER, event.stream);
  writeUuid(writer, ID, event.id, form);
  writer.nested(field, mark);
}

function writeEntry(writer: MessageWriter, key: string, value: string): void {
  const mark = writer.mark();
  writer.text(VALUE, value);
  writer.text(KEY, key);
  writer.nested(METADATA, mark);
}

function entry(key: string, value: string): Buffer {
  const writer = new MessageWriter();
  writeEntry(writer, key, value);
  return Buffer.from(writer.finish());
}
