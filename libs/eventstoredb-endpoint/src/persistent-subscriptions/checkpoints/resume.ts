import type { Checkpoint } from './checkpoint-store.ts';

/** What is known where a group is about to go on. */
export interface Resumption {
  readonly checkpoint: Checkpoint | undefined;
  /** Where the group began when it was made. */
  readonly startAfter: number;
  /** The log's end now. */
  readonly head: number;
  /** The place of the source's last event; nothing where it has none. */
  readonly last: number | undefined;
  /** Before every place. */
  readonly origin: number;
  /** Whether the source is made from the log and may lag behind it. */
  readonly derived: boolean;
}

/**
 * The place after which a group goes on reading: its checkpoint. Unless the log is shorter than it was then, since
 * a backup was restored: what was done is beyond its end then, and what is recorded in its place must not be
 * missed.
 */
export function resumeAfter(resumption: Resumption): number {
  const { checkpoint, startAfter, head, last, origin, derived } = resumption;
  if (checkpoint === undefined) return startAfter;
  if (head >= checkpoint.head) return checkpoint.place;
  return derived ? Math.min(startAfter, checkpoint.place) : Math.min(checkpoint.place, last ?? origin);
}
