import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import { isTombstone } from '../digest/event-digest.ts';

/** Events in one append, at most. */
const LONGEST = 200;
/** Bytes in one append, at most, unless a single event has more: EventStoreDB takes 1 MiB. */
const LARGEST = 512 * 1024;

const sizeOf = ({ type, raw }: PlacedEvent): number =>
  Buffer.byteLength(raw.data) + Buffer.byteLength(raw.metadata) + 2 * type.length;

/** Cuts events into runs that follow each other in one stream: what can be appended at once without changing the order. */
export function* runsOf(events: readonly PlacedEvent[]): Generator<[PlacedEvent, ...PlacedEvent[]]> {
  let run: [PlacedEvent, ...PlacedEvent[]] | undefined;
  let bytes = 0;
  for (const event of events) {
    const size = sizeOf(event);
    const last = run?.at(-1);
    const continues =
      last?.stream === event.stream &&
      last.revision + 1 === event.revision &&
      !isTombstone(event) &&
      run!.length < LONGEST &&
      bytes + size <= LARGEST;
    if (run && continues) {
      run.push(event);
      bytes += size;
    } else {
      if (run) yield run;
      run = [event];
      bytes = size;
    }
  }
  if (run) yield run;
}
