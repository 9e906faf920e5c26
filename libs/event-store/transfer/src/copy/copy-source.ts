import type { EventStore, Position } from '@huiyin/event-store';
import { openSqliteLog, type PlacedEvent } from '@huiyin/event-store-sqlite';
import { OriginalLog } from './original-log.ts';
import { isSystemStream, LeftBehind } from './system-streams.ts';

/** A log to be copied. */
export interface CopySource {
  /** What to call it. */
  readonly place: string;
  /** The position of the last event now. */
  head(): Promise<Position>;
  /** The log as it is now, in its order. */
  events(): AsyncIterable<PlacedEvent>;
  /** What was left out when it was last read. */
  readonly left: LeftBehind;
  close(): Promise<void>;
}

/**
 * The log in a data directory, also beside an app that has it in use.
 *
 * @param events the directory of the store.
 * @param withSystemStreams whether all of it is meant, for another directory, or what any store can hold.
 */
export function directorySource(events: string, withSystemStreams: boolean): CopySource {
  const log = openSqliteLog(events);
  let left = new LeftBehind();
  return {
    place: events,
    head: () => log.head(),
    events: () => {
      left = new LeftBehind();
      return withSystemStreams ? log.readAll() : withoutSystemStreams(log.readAll(), left);
    },
    get left() {
      return left;
    },
    close: () => log.close(),
  };
}

/** The log in any store. Events that were copied there come under the places that they had before. */
export function storeSource(store: EventStore, place: string): CopySource {
  let original = new OriginalLog();
  return {
    place,
    head: () => store.head(),
    events: () => {
      original = new OriginalLog();
      return original.of(store.readAll());
    },
    get left() {
      return original.left;
    },
    close: () => store.close(),
  };
}

async function* withoutSystemStreams(
  events: AsyncIterable<PlacedEvent>,
  left: LeftBehind,
): AsyncGenerator<PlacedEvent> {
  for await (const event of events) {
    if (isSystemStream(event.stream)) left.add(event.stream);
    else yield event;
  }
}
