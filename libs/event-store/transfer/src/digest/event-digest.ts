import { hash } from 'node:crypto';
import type { Content } from '@huiyin/event-store';
import { TOMBSTONE_TYPE } from '@huiyin/event-store/adapter';
import type { PlacedEvent } from '@huiyin/event-store-sqlite';

/** Whether the event is the end of its stream: each store writes those by itself, with an id and revision of its own. */
export const isTombstone = ({ type }: { readonly type: string }): boolean => type === TOMBSTONE_TYPE;

/**
 * SHA-256 of what an event is: stream, revision, id, type, content type, data and metadata byte for byte. A
 * tombstone is its stream alone. Where and when the event stands in the whole log is not part of it.
 */
export function eventDigest(event: PlacedEvent): Buffer {
  const { stream, revision, id, type, contentType, raw } = event;
  if (isTombstone(event)) return sha256(JSON.stringify([stream, type]));
  const { data, metadata } = raw;
  const sizes = [Buffer.byteLength(data), Buffer.byteLength(metadata)];
  const head = `${JSON.stringify([stream, revision, id, type, contentType, ...sizes])}\n`;
  return typeof data === 'string' && typeof metadata === 'string'
    ? sha256(head + data + metadata)
    : sha256(Buffer.concat([Buffer.from(head), bytesOf(data), bytesOf(metadata)]));
}

const sha256 = (content: string | Uint8Array): Buffer => hash('sha256', content, 'buffer');

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;
