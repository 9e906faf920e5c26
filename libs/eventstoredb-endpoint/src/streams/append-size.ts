import type { RawEvent } from '@huiyin/event-store';

export { LARGEST_APPEND } from '@huiyin/event-store';

/** What an event counts towards the largest append, in bytes, before the store encodes and weighs it itself. */
export function appendSize({ raw, type }: RawEvent): number {
  return raw.data.length + raw.metadata.length + 2 * type.length;
}
