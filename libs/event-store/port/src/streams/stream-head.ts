import type { StreamMetadata } from '../stream-metadata.ts';

/** What an append needs to know about its stream. */
export interface StreamHead {
  /** The last revision, -1 where there is none. */
  readonly revision: number;
  /** `$tb` of the stream's metadata, 0 where it isn't set. */
  readonly truncateBefore: number;
  readonly tombstoned: boolean;
}

/** A stream is soft-deleted as long as `$tb` lies past its end: nothing of it is read. */
export function isSoftDeleted(head: StreamHead): boolean {
  return head.revision >= 0 && head.truncateBefore > head.revision;
}

/** Whether the stream has something to read. */
export function exists(head: StreamHead): boolean {
  return head.revision >= 0 && !isSoftDeleted(head);
}

/** Which events of a stream its metadata leaves to be read. */
export interface Retention {
  readonly firstRevision: number;
  /** Events recorded before this moment, in milliseconds since the Unix epoch, are left out. */
  readonly recordedSince: number;
}

/** What `metadata` keeps of a stream that ends at `revision`, seen at the moment `now`. */
export function retention(metadata: StreamMetadata, revision: number, now: number): Retention {
  const { $maxCount, $maxAge, $tb = 0 } = metadata;
  return {
    firstRevision: $maxCount === undefined ? $tb : Math.max($tb, revision - $maxCount + 1),
    recordedSince: $maxAge === undefined ? 0 : now - $maxAge * 1000,
  };
}
