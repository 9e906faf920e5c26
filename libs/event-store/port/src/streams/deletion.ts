import { randomUUID } from 'node:crypto';
import type { EncodedEvent } from '../encoding/encoded-event.ts';
import { IllFormedEventError } from '../errors.ts';
import type { StreamMetadata } from '../stream-metadata.ts';
import { describedBy, METADATA_TYPE, TOMBSTONE_TYPE } from './system-events.ts';

/** The event of the metadata stream that soft-deletes a stream: all of it so far is cut off. */
export function softDeletion(stream: { readonly revision: number; readonly metadata: StreamMetadata }) {
  const metadata: StreamMetadata = { ...stream.metadata, $tb: stream.revision + 1 };
  return systemEvent(METADATA_TYPE, metadata);
}

/** The last event of a stream that is deleted for good. */
export function tombstone(): EncodedEvent {
  return systemEvent(TOMBSTONE_TYPE, {});
}

/** @throws IllFormedEventError when the stream is deleted only together with the one that it describes. */
export function checkDeletable(stream: string): void {
  if (describedBy(stream) !== undefined) {
    throw new IllFormedEventError(stream, 'a metadata stream is not deleted by itself');
  }
}

function systemEvent(type: string, data: object): EncodedEvent {
  return { id: randomUUID(), type, data: JSON.stringify(data), metadata: '{}', format: 0 };
}
