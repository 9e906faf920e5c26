import { StreamDeletedError, StreamNotFoundError } from '@huiyin/event-store';
import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';

/** The event up to which somebody has come: its place, and its id, by which a log of another past is told. */
export interface LastEvent {
  readonly position: Position;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
}

/**
 * Whether the log still has that event where it was. It hasn't when it was put back to an older state, and also not when it
 * has grown past that position since.
 */
export async function isStillThere(store: EventStore, last: LastEvent): Promise<boolean> {
  if (last.position > (await store.head())) return false;
  const found = await findEvent(store, last);
  return found?.position === last.position;
}

/** That event, where it is now: in a log that was copied into another store it may have another position. */
export async function findEvent(store: EventStore, last: LastEvent): Promise<RecordedEvent | undefined> {
  const found = (await inStream(store, last)) ?? (await inLog(store, last));
  return found?.id === last.id ? found : undefined;
}

/** Nothing where the stream was deleted, or cut off before it. */
async function inStream(store: EventStore, last: LastEvent): Promise<RecordedEvent | undefined> {
  try {
    const found = await first(store.readStream(last.stream, { from: last.revision, limit: 1 }));
    return found?.revision === last.revision ? found : undefined;
  } catch (error) {
    if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return undefined;
    throw error;
  }
}

/** Asked second: positions of a cluster count bytes, and one less than an event's is no place that it can read from. */
const inLog = (store: EventStore, { position }: LastEvent): Promise<RecordedEvent | undefined> =>
  first(store.readAll({ from: position - 1, limit: 1 }));

export async function first<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}
