import { IllFormedEventError } from '../errors.ts';
import type { NewEvent, RawEvent } from '../event.ts';
import { storeContent, type StoredContent } from './content.ts';
import { checkLength, jsonText, NotFaithful } from './json-text.ts';
import { systemEventFlaw } from '../streams/system-events.ts';

/** An event as adapters keep it: data and metadata are texts. */
export interface EncodedEvent extends StoredContent {
  readonly id: string;
  readonly type: string;
}

/** An encoded event with its place in the log. */
export interface EncodedRecord extends EncodedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Encodes events of one stream.
 *
 * @throws IllFormedEventError when there is none, or one that would not come back as it was handed in.
 */
export function encodeEvents(stream: string, events: readonly (NewEvent | RawEvent)[]): EncodedEvent[] {
  checkStreamName(stream);
  if (events.length === 0) throw new IllFormedEventError(stream, 'the append is empty');
  return events.map((event) => encode(stream, event));
}

/** @throws IllFormedEventError when a stream can't have this name. */
export function checkStreamName(stream: string): void {
  if (!isName(stream)) {
    throw new IllFormedEventError(JSON.stringify(stream), 'a stream name is a non-empty, well-formed string');
  }
}

function encode(stream: string, event: NewEvent | RawEvent): EncodedEvent {
  const { id, type } = event;
  if (typeof id !== 'string' || !UUID.test(id)) {
    throw new IllFormedEventError(stream, `its id ${JSON.stringify(id)} is not a UUID in lower case`);
  }
  if (!isName(type)) throw new IllFormedEventError(stream, 'its type is not a non-empty, well-formed string');
  const content = contentOf(stream, event);
  const flaw = systemEventFlaw(stream, type, content);
  if (flaw !== undefined) throw new IllFormedEventError(stream, flaw);
  return { id, type, ...content };
}

function contentOf(stream: string, event: NewEvent | RawEvent): StoredContent {
  try {
    if (!('raw' in event))
      return {
        data: jsonText('data', event.data),
        metadata: jsonText('metadata', event.metadata),
        format: 0,
      };
    const content = storeContent(event.contentType, event.raw);
    checkLength('data', content.data);
    checkLength('metadata', content.metadata);
    return content;
  } catch (error) {
    if (error instanceof NotFaithful) throw new IllFormedEventError(stream, error.message);
    throw error;
  }
}

function isName(text: unknown): boolean {
  return typeof text === 'string' && text !== '' && text.isWellFormed();
}
