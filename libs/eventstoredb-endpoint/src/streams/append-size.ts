import type { RawEvent } from '@huiyin/event-store';

/** The largest append, in bytes: what EventStoreDB allows. */
export const LARGEST_APPEND = 1024 * 1024;

/** What an event counts towards the limit, in bytes: data, metadata, and its type in UTF-16. */
export function appendSize({ raw, type }: RawEvent): number {
  return raw.data.length + raw.metadata.length + 2 * type.length;
}
