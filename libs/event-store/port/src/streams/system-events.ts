import { randomUUID } from 'node:crypto';
import { dataOf, type StoredContent } from '../encoding/content.ts';
import type { NewEvent } from '../event.ts';
import type { StreamMetadata } from '../stream-metadata.ts';

/** Type of the event that sets a stream's metadata; EventStoreDB's own name. */
export const METADATA_TYPE = '$metadata';

/** Type of the event that a tombstone leaves in the log; EventStoreDB's own name. */
export const TOMBSTONE_TYPE = '$streamDeleted';

const PREFIX = '$$';

/** The stream that a stream's metadata is recorded in. */
export function metadataStreamOf(stream: string): string {
  return PREFIX + stream;
}

/** The stream whose metadata is recorded under this name; nothing where the name is not a metadata stream's. */
export function describedBy(stream: string): string | undefined {
  return stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;
}

/** The event that sets a stream's metadata. */
export function metadataEvent(metadata: StreamMetadata): NewEvent {
  return { id: randomUUID(), type: METADATA_TYPE, data: metadata, metadata: {} };
}

/** Why this event must not stand in this stream, because of what the store reads into both. */
export function systemEventFlaw(stream: string, type: string, content: StoredContent): string | undefined {
  const described = describedBy(stream);
  if (described === undefined) {
    // The hot path: one look at one character.
    if (type.charCodeAt(0) !== 36) return undefined;
    if (type === METADATA_TYPE) return `${METADATA_TYPE} events belong in streams named ${PREFIX}…`;
    return type === TOMBSTONE_TYPE ? `only deleting a stream records ${TOMBSTONE_TYPE}` : undefined;
  }
  if (described === '' || describedBy(described) !== undefined) return 'a metadata stream has no metadata';
  if (type !== METADATA_TYPE) return `a metadata stream holds ${METADATA_TYPE} events only`;
  return typeof dataOf(content.data, content.format) === 'string'
    ? metadataFlaw(JSON.parse(content.data))
    : 'stream metadata is JSON';
}

function metadataFlaw(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'stream metadata is an object';
  const { $maxCount, $maxAge, $tb } = data as StreamMetadata;
  if (!isCount($maxCount, 1)) return '$maxCount is a whole number of events, at least 1';
  if (!isCount($maxAge, 1)) return '$maxAge is a whole number of seconds, at least 1';
  return isCount($tb, 0) ? undefined : '$tb is a revision, from 0';
}

function isCount(value: unknown, least: number): boolean {
  return value === undefined || (Number.isInteger(value) && (value as number) >= least);
}
