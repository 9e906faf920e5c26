import {
  AppendTooLargeError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedRevisionError,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '@huiyin/event-store';
import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import { isTombstone } from '../digest/event-digest.ts';
import type { LogDigest } from '../digest/log-digest.ts';
import { AppendsInFlight } from './appends-in-flight.ts';
import { CopyRefusedError } from './copy-errors.ts';
import type { CopyTarget, EarlierCopy } from './copy-target.ts';
import { OriginalLog } from './original-log.ts';
import {
  identityOf,
  PROVENANCE_STREAM,
  provenanceEvent,
  readProvenance,
  type Provenance,
} from './provenance.ts';
import { runsOf } from './runs.ts';
import { isSystemStream } from './system-streams.ts';

/** Events that one record of provenance speaks of, at most. */
const CHUNK = 1_000;
/** Characters of stream names in one record, at most. */
const NAMES = 128 * 1024;
/** Appends under way at once. */
const IN_FLIGHT = 64;

/**
 * Any event store: it gives each event a position and a moment of its own. Those of the log that is copied are noted in
 * the stream of provenance, ahead of the events.
 */
export class StoreTarget implements CopyTarget {
  readonly #store: EventStore;
  readonly #inFlight: number;
  #original = new OriginalLog();
  /** Records of provenance written so far. */
  #records = 0;
  /** What the last record of an interrupted copy speaks of, and what of that is there. */
  #begun: Provenance['places'] = [];
  readonly #there = new Set<string>();
  /** Up to where a record says that everything is complete. */
  #complete: Position | undefined;
  #chunk: PlacedEvent[] = [];
  /** Of everything before the chunk. */
  #before: LogDigest | undefined;
  #names = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    store: EventStore,
    readonly place: string,
    { inFlight = IN_FLIGHT } = {},
  ) {
    this.#store = store;
    this.#inFlight = inFlight;
  }

  get displaced(): number {
    return this.#original.displaced;
  }

  async earlierCopy(): Promise<EarlierCopy> {
    const record = await this.#lastRecord();
    if (!record) return { events: this.events() };
    this.#records = record.revision + 1;
    const { after, digest, places } = readProvenance(record);
    this.#begun = places;
    if (places.length === 0) this.#complete = after;
    await this.#findWhatIsThere(record.position);
    return { noted: { position: after, digest } };
  }

  async write(event: PlacedEvent, before: () => LogDigest): Promise<void> {
    if (this.#chunk.length === 0) this.#before = before();
    this.#chunk.push(event);
    this.#names += event.stream.length;
    // An interrupted copy goes on with the very events that its last record speaks of.
    const begun = this.#begun.length;
    const isWhole = begun > 0 ? this.#chunk.length === begun : this.#isFull();
    if (isWhole) await this.#send();
  }

  async finish(whole: LogDigest): Promise<void> {
    const missing = this.#begun.length - this.#chunk.length;
    if (missing > 0)
      throw new CopyRefusedError(`${this.place} holds ${missing} events more than the source.`);
    if (this.#chunk.length > 0) await this.#send();
    await this.#writing;
    // A record of nothing that is still to come: everything before it is complete.
    if (this.#complete !== whole.position) await this.#note(whole, []);
  }

  async *events(): AsyncGenerator<PlacedEvent> {
    this.#original = new OriginalLog();
    yield* this.#original.of(this.#store.readAll());
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #isFull(): boolean {
    return this.#chunk.length >= CHUNK || this.#names >= NAMES;
  }

  /** Hands the chunk over to be written when the one before it is. */
  async #send(): Promise<void> {
    await this.#writing;
    this.#writing = this.#writeChunk(this.#chunk, this.#before!, this.#begun);
    [this.#chunk, this.#names, this.#begun] = [[], 0, []];
    // Awaited with the next one: until then a failure isn't unhandled.
    this.#writing.catch(() => undefined);
  }

  async #writeChunk(chunk: readonly PlacedEvent[], before: LogDigest, begun: Provenance['places']) {
    if (begun.length === 0) await this.#note(before, chunk);
    else this.#checkBegun(chunk, begun);
    const appends = new AppendsInFlight(this.#inFlight);
    const missing = chunk.filter((event) => !this.#there.has(identityOf(event)));
    for (const run of runsOf(missing)) await appends.start(run[0].stream, () => this.#append(run));
    await appends.settled();
    this.#there.clear();
  }

  async #append(run: readonly [PlacedEvent, ...PlacedEvent[]]): Promise<void> {
    const [first] = run;
    const { stream, revision } = first;
    try {
      if (isTombstone(first)) await this.#store.deleteStream(stream, 'tombstone');
      else await this.#store.append(stream, run, revision === 0 ? 'no-stream' : revision - 1);
    } catch (error) {
      if (isTombstone(first) && error instanceof StreamDeletedError) return;
      if (error instanceof AppendTooLargeError)
        throw new CopyRefusedError(
          `Revision ${revision} of stream ${stream} weighs ${error.size} bytes, and ${this.place} takes ${error.limit} ` +
            'at once: its log was recorded by a server that is set up to take more.',
        );
      if (!(error instanceof WrongExpectedRevisionError)) throw error;
      throw new CopyRefusedError(
        `Revision ${revision} of stream ${stream} doesn't come next in ${this.place}, where the stream is at ` +
          `${error.actual}: somebody else writes there, or the source no longer holds the revisions before.`,
      );
    }
  }

  async #note(before: LogDigest, chunk: readonly PlacedEvent[]): Promise<void> {
    const expected = this.#records === 0 ? 'no-stream' : this.#records - 1;
    const event = provenanceEvent(before.position, before.log, chunk);
    const { revision } = await this.#store.append(PROVENANCE_STREAM, [event], expected);
    this.#records = revision + 1;
  }

  #checkBegun(chunk: readonly PlacedEvent[], begun: Provenance['places']): void {
    for (const [i, event] of chunk.entries())
      if (begun[i]!.event !== identityOf(event) || begun[i]!.position !== event.position)
        throw new CopyRefusedError(
          `${this.place} holds a copy of another log: it began to copy an event other than revision ` +
            `${event.revision} of stream ${event.stream} at position ${begun[i]!.position}.`,
        );
  }

  async #lastRecord(): Promise<RecordedEvent | undefined> {
    try {
      const records = this.#store.readStream(PROVENANCE_STREAM, { direction: 'backwards', limit: 1 });
      for await (const record of records) return record;
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return undefined;
  }

  /** @throws CopyRefusedError when events stand after the last record that it doesn't speak of. */
  async #findWhatIsThere(position: Position): Promise<void> {
    const begun = new Set(this.#begun.map(({ event }) => event));
    for await (const event of this.#store.readAll({ from: position })) {
      if (isSystemStream(event.stream)) continue;
      if (!begun.has(identityOf(event)))
        throw new CopyRefusedError(
          `${this.place} has lived on since a log was copied there: stream ${event.stream} was written to. ` +
            'Copy to an empty store, or the other way.',
        );
      this.#there.add(identityOf(event));
    }
  }
}
