import type { Position, SubscribeOptions } from '../event-store.ts';
import type { RecordedEvent } from '../event.ts';
import type { CommitSignal } from './commit-signal.ts';
import type { ReadableLog } from './log-pages.ts';
import { turn } from './turn.ts';

/** A log that can be followed. */
export interface FollowableLog extends ReadableLog {
  /** @throws StoreClosedError, StoreFailedError when there is nothing to be read any more. */
  ensureOpen(): void;
  /** Notified after the log has grown, and when the store is closed or fails. */
  readonly commits: CommitSignal;
}

const LARGEST_BATCH = 1_000;

/**
 * A subscription that pulls: it reads what comes after the last position that it delivered, and waits only when
 * there is nothing. Catch-up is never handed over to live, so nothing can be lost or doubled there, and a slow
 * consumer holds nothing but its place.
 */
export function follow(
  log: FollowableLog,
  options: SubscribeOptions = {},
): AsyncIterable<readonly RecordedEvent[]> {
  const { from = 0, signal, batchSize = LARGEST_BATCH } = options;
  // The end is where the log ends now, not where it ends when the first batch is asked for.
  const start = from === 'end' ? log.lastPosition() : from;
  return { [Symbol.asyncIterator]: () => deliver(log, start, Math.max(1, batchSize), signal) };
}

async function* deliver(
  log: FollowableLog,
  start: Position,
  limit: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly RecordedEvent[], undefined> {
  let position = start;
  while (!signal?.aborted) {
    log.ensureOpen();
    if (log.lastPosition() <= position) {
      await log.commits.next(signal);
      continue;
    }
    const batch = log.eventsAfter(position, limit);
    position = batch.at(-1)?.position ?? position;
    yield batch;
    if (log.lastPosition() > position) await turn();
  }
  return undefined;
}
