import type { EventStore, Position } from '@huiyin/event-store';

/** Events counted one by one; more are told by how far apart those are. */
const COUNTED = 200;

/** How far somebody who follows the log is behind it. */
export interface Lag {
  /** Not yet applied; exact up to 200, and where positions are consecutive. */
  readonly events: number;
  /** Age of the oldest of them, by when the store recorded it: 0 when there is none. */
  readonly seconds: number;
}

/** @param now milliseconds since the Unix epoch. */
export async function lagOf(store: EventStore, position: Position, now: number): Promise<Lag> {
  const head = await store.head();
  if (head <= position) return { events: 0, seconds: 0 };
  let counted = 0;
  let reached = position;
  let oldest = now;
  for await (const event of store.readAll({ from: position, limit: COUNTED })) {
    if (counted === 0) oldest = event.recordedAt;
    counted += 1;
    reached = event.position;
  }
  // Positions of a cluster count bytes.
  const events =
    counted < COUNTED ? counted : Math.round((counted * (head - position)) / (reached - position));
  return { events, seconds: Math.max(0, now - oldest) / 1_000 };
}
