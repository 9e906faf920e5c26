import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';

/** Events between two wanted ones that are cheaper read and passed over than avoided by another look into the log. */
const GAP = 8;

/**
 * The events at these positions of the log, in the order asked for. Wanted events that stand close together are read in
 * one go.
 *
 * @throws Error when there is no event at one of them.
 */
export async function eventsAt(
  store: EventStore,
  positions: readonly Position[],
): Promise<readonly RecordedEvent[]> {
  const ascending = [...positions].sort((a, b) => a - b);
  const found = new Map<Position, RecordedEvent>();
  for (let first = 0; first < ascending.length;) {
    let last = first;
    while (last + 1 < ascending.length && at(ascending, last + 1) - at(ascending, last) <= GAP) last += 1;
    await readRun(store, at(ascending, first), at(ascending, last), found);
    first = last + 1;
  }
  return positions.map((position) => {
    const event = found.get(position);
    if (event === undefined) throw new Error(`The log has no event at position ${position}.`);
    return event;
  });
}

/** Reads from one position to another, both included. By hand: a look at one event costs no turn of the event loop. */
async function readRun(
  store: EventStore,
  from: Position,
  to: Position,
  found: Map<Position, RecordedEvent>,
): Promise<void> {
  const reading = store.readAll({ from: from - 1, limit: to - from + 1 })[Symbol.asyncIterator]();
  for (let position = from - 1; position < to;) {
    const { done, value } = await reading.next();
    if (done) break;
    position = value.position;
    found.set(position, value);
  }
  await reading.return?.();
}

function at(positions: readonly Position[], index: number): Position {
  return positions[index] as Position;
}
