import type Database from 'better-sqlite3';
import type { Position } from '@huiyin/event-store';
import { describedBy, encodeEvents, TOMBSTONE_TYPE, type EncodedEvent } from '@huiyin/event-store/adapter';
import { StreamEntries, truncateBefore } from '../writer/stream-entries.ts';
import { MisplacedEventError } from './misplaced-event-error.ts';
import type { PlacedEvent } from './placed-event.ts';

/** Writes events under the places that they have in another log. Positions and revisions may have gaps, as there. */
export class ReplicaWriter {
  readonly #entries: StreamEntries;
  readonly #insert: Database.Statement<unknown[]>;
  readonly #setMetadata: Database.Statement<[string, number]>;
  readonly #setTombstoned: Database.Statement<[number]>;
  readonly #record: Database.Transaction<(events: readonly PlacedEvent[]) => void>;
  #last: Position;

  constructor(database: Database.Database, last: Position) {
    this.#entries = new StreamEntries(database);
    this.#insert = database.prepare(
      `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at, format)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#setMetadata = database.prepare('UPDATE streams SET metadata = ? WHERE id = ?');
    this.#setTombstoned = database.prepare('UPDATE streams SET tombstoned = 1 WHERE id = ?');
    this.#record = database.transaction((events) => {
      for (const event of events) this.#write(event);
    });
    this.#last = last;
  }

  /**
   * Records the events in one transaction; they are on disk when it returns.
   *
   * @throws MisplacedEventError where one doesn't come after those before it in log and stream.
   * @throws IllFormedEventError where one can't be kept faithfully.
   */
  record(events: readonly PlacedEvent[]): void {
    const before = this.#last;
    try {
      this.#record.immediate(events);
    } catch (error) {
      this.#last = before;
      this.#entries.forget();
      throw error;
    }
  }

  #write(event: PlacedEvent): void {
    const { stream, position, recordedAt } = event;
    if (!Number.isSafeInteger(position) || position <= this.#last)
      throw new MisplacedEventError(event, `the log ends at ${this.#last} already`);
    const isTombstone = event.type === TOMBSTONE_TYPE;
    const { id, type, data, metadata, format } = isTombstone ? tombstone(event) : encoded(event);
    const entry = this.#entries.findOrCreate(stream);
    if (entry.tombstoned) throw new MisplacedEventError(event, 'the stream was deleted for good before');
    // EventStoreDB gives a tombstone the largest revision that there is; here it follows the stream's last event.
    const revision = isTombstone ? entry.revision + 1 : event.revision;
    if (!Number.isSafeInteger(revision) || revision <= entry.revision)
      throw new MisplacedEventError(event, `the stream is at revision ${entry.revision} already`);
    this.#insert.run(position, entry.id, revision, id, type, data, metadata, recordedAt, format);
    entry.revision = revision;
    this.#last = position;
    const described = describedBy(stream);
    if (described !== undefined) this.#describe(described, data);
    if (!isTombstone) return;
    this.#setTombstoned.run(entry.id);
    entry.tombstoned = true;
  }

  #describe(stream: string, metadata: string): void {
    const entry = this.#entries.findOrCreate(stream);
    entry.metadata = metadata;
    entry.truncateBefore = truncateBefore(metadata);
    this.#setMetadata.run(metadata, entry.id);
  }
}

const encoded = (event: PlacedEvent): EncodedEvent => encodeEvents(event.stream, [event])[0]!;

/** Only deleting a stream makes one, so `encodeEvents` refuses it. Its contents mean nothing. */
const tombstone = ({ id, type }: PlacedEvent): EncodedEvent => ({
  id,
  type,
  data: '{}',
  metadata: '{}',
  format: 0,
});
