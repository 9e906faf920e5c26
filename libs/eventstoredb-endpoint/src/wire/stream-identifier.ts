import type { MessageWriter } from './message-writer.ts';

const STREAM_NAME = 3;

/** Writes an event_store.client.StreamIdentifier as a field of this number. */
export function writeStreamIdentifier(writer: MessageWriter, field: number, stream: string): void {
  const mark = writer.mark();
  writer.text(STREAM_NAME, stream);
  writer.nested(field, mark);
}
