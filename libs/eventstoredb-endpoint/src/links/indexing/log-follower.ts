import { Rest, type EventStore, type RecordedEvent } from '@huiyin/event-store';
import { isSystem, mayCorrelate } from '../system-projections.ts';
import type { Indexed } from './indexing-client.ts';
import { FIELDS } from './indexing-protocol.ts';
import type { LinkIndex } from './link-index.ts';

/** Events read from the log at once: about a millisecond of the main thread. */
const BATCH = 500;

/** Events handed over at once while there is much to do: fewer transactions write fewer pages. */
const ORDER = 2_000;

/** Milliseconds between two batches once the log's end is reached: under load each then takes many events. */
const PAUSE = 20;

/** Hears what a follower does. */
export interface FollowerListener {
  looking(batch: readonly RecordedEvent[]): void;
  indexed(indexed: Indexed): void;
}

/** Brings the index forward with the log. */
export class LogFollower {
  readonly #store: EventStore;
  readonly #rest = new Rest();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /**
   * Follows the log until the signal comes; what was begun by then is finished.
   *
   * @throws whatever the store or the index throws.
   */
  async follow(
    index: LinkIndex,
    running: readonly string[],
    listener: FollowerListener,
    signal: AbortSignal,
  ): Promise<void> {
    const from = Math.min(...running.map((projection) => index.position(projection)));
    const correlating = running.includes('$by_correlation_id');
    // Events are read while those before them are written.
    let before: Promise<void> = Promise.resolve();
    let events: (string | number)[] = [];
    for await (const batch of this.#store.subscribe({ from, signal, batchSize: BATCH })) {
      listener.looking(batch);
      for (const event of batch) addFields(events, event, correlating);
      const { position, id } = batch[batch.length - 1] as RecordedEvent;
      const atEnd = position >= (await this.#store.head());
      if (!atEnd && events.length < ORDER * FIELDS) continue;
      const order = { running, events, checkpoint: { position, event: id } };
      const writing = index.index(order).then((indexed) => listener.indexed(indexed));
      // Awaited with the next order: until then a failure isn't unhandled.
      writing.catch(() => undefined);
      await before;
      before = writing;
      events = [];
      if (atEnd) {
        await before;
        await this.#rest.take(PAUSE, signal);
      }
    }
    await before;
  }

  /** There are no pauses until the promise is settled. */
  hurry<T>(until: Promise<T>): Promise<T> {
    return this.#rest.hurry(until);
  }
}

/** Adds the fields of an event that projections look at: see `IndexOrder`. */
function addFields(fields: (string | number)[], event: RecordedEvent, correlating: boolean): void {
  const { position, revision, stream, type, raw } = event;
  if (isSystem(stream)) return;
  const { metadata } = raw;
  const correlated = correlating && typeof metadata === 'string' && mayCorrelate(metadata);
  fields.push(position, revision, stream, type, correlated ? metadata : '');
}
