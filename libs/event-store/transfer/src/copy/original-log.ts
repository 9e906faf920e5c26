import type { Position, RecordedEvent } from '@huiyin/event-store';
import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import { CopyRefusedError } from './copy-errors.ts';
import { identityOf, PROVENANCE_STREAM, readProvenance, type OriginalPlace } from './provenance.ts';
import { isSystemStream, LeftBehind } from './system-streams.ts';

/** A log as it was before it was copied to where it is read now. */
export class OriginalLog {
  /** System streams, which aren't part of it. */
  readonly left = new LeftBehind();
  /** Events that stand after one that they stood before, in the log that was copied. */
  displaced = 0;

  /**
   * Events that were copied get the place and the moment back that provenance tells of; what was recorded here keeps its own.
   *
   * @throws CopyRefusedError where these don't make one order: somebody wrote to the store while it was being copied to.
   */
  async *of(events: AsyncIterable<RecordedEvent>): AsyncGenerator<PlacedEvent> {
    let last: Position = 0;
    for await (const event of this.#placed(events)) {
      if (event.position <= last)
        throw new CopyRefusedError(
          `Revision ${event.revision} of stream ${event.stream} has its place before events that stand before it: ` +
            'somebody else wrote to this store while a log was being copied into it.',
        );
      last = event.position;
      yield event;
    }
  }

  async *#placed(events: AsyncIterable<RecordedEvent>): AsyncGenerator<PlacedEvent> {
    let copied = new CopiedEvents([]);
    for await (const event of events) {
      if (event.stream === PROVENANCE_STREAM) {
        yield* this.#end(copied);
        copied = new CopiedEvents(readProvenance(event).places);
      } else if (isSystemStream(event.stream)) this.left.add(event.stream);
      else if (copied.take(event)) yield* copied.inOrder();
      else {
        yield* this.#end(copied);
        copied = new CopiedEvents([]);
        yield event;
      }
    }
    yield* this.#end(copied);
  }

  *#end(copied: CopiedEvents): Generator<PlacedEvent> {
    yield* copied.rest();
    this.displaced += copied.displaced;
  }
}

/** The events that one record of provenance speaks of, put into the order that they had. */
class CopiedEvents {
  displaced = 0;
  readonly #places: readonly OriginalPlace[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #events: (PlacedEvent | undefined)[] = [];
  #next = 0;
  #furthest = -1;

  constructor(places: readonly OriginalPlace[]) {
    this.#places = places;
    this.#indexes = new Map(places.map(({ event }, index) => [event, index]));
  }

  /** Whether the event is one of them. */
  take(event: RecordedEvent): boolean {
    const index = this.#indexes.get(identityOf(event));
    if (index === undefined) return false;
    if (index < this.#furthest) this.displaced += 1;
    else this.#furthest = index;
    const { position, recordedAt } = this.#places[index]!;
    const { id, type, contentType, raw, stream, revision } = event;
    this.#events[index] = { id, type, contentType, raw, stream, revision, position, recordedAt };
    return true;
  }

  /** Those that no event before them is missing of any more. */
  *inOrder(): Generator<PlacedEvent> {
    for (let event; (event = this.#events[this.#next]); this.#next += 1) yield event;
  }

  /** The others, as far as they came: a store may drop what its settings let it drop. */
  *rest(): Generator<PlacedEvent> {
    for (; this.#next < this.#events.length; this.#next += 1) {
      const event = this.#events[this.#next];
      if (event) yield event;
    }
  }
}
