import { randomUUID } from 'node:crypto';
import type { NewEvent, Position, RecordedEvent } from '@huiyin/event-store';
import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import { isTombstone } from '../digest/event-digest.ts';

/**
 * Where a copy in a store that numbers and dates events by itself came from. Each record stands before the events
 * that it speaks of and says which places and moments they had in the log that was copied: from it the copy goes on
 * after an interruption, and from it that log is made again. Storage format, both names.
 */
export const PROVENANCE_STREAM = '$huiyin-provenance';
const PROVENANCE_TYPE = '$eventsCopied';

/** One event's place in the log that was copied. */
export interface OriginalPlace {
  /** See `identityOf`. */
  readonly event: string;
  readonly position: Position;
  readonly recordedAt: number;
}

/** What one record says. */
export interface Provenance {
  /** Position in the log that was copied, up to which everything was copied before. */
  readonly after: Position;
  /** `LogDigest.log` of everything up to there. */
  readonly digest: string;
  /** What was copied next, in the order of that log; nothing where the copy was complete. */
  readonly places: readonly OriginalPlace[];
}

/** Four numbers an event: index of the stream, revision (-1: tombstone), distances to position and moment before. */
type Places = number[];
const FIELDS = 4;

interface ProvenanceData {
  readonly after: Position;
  readonly digest: string;
  readonly streams: readonly string[];
  readonly places: Places;
}

/** Names an event in both logs. A stream has one tombstone, whose revision is the store's own. */
export const identityOf = (event: { stream: string; revision: number; type: string }): string =>
  identity(event.stream, isTombstone(event) ? -1 : event.revision);

const identity = (stream: string, revision: number): string => `${revision} ${stream}`;

/** The record to be written before these events. */
export function provenanceEvent(after: Position, digest: string, events: readonly PlacedEvent[]): NewEvent {
  const streams = new Map<string, number>();
  const places: Places = [];
  let [position, recordedAt] = [after, 0];
  for (const event of events) {
    let index = streams.get(event.stream);
    if (index === undefined) streams.set(event.stream, (index = streams.size));
    const revision = isTombstone(event) ? -1 : event.revision;
    places.push(index, revision, event.position - position, event.recordedAt - recordedAt);
    ({ position, recordedAt } = event);
  }
  const data: ProvenanceData = { after, digest, streams: [...streams.keys()], places };
  return { id: randomUUID(), type: PROVENANCE_TYPE, data, metadata: {} };
}

export function readProvenance(event: RecordedEvent): Provenance {
  const { after, digest, streams, places } = event.data as ProvenanceData;
  const read: OriginalPlace[] = [];
  let [position, recordedAt] = [after, 0];
  for (let at = 0; at < places.length; at += FIELDS) {
    const [stream, revision, further, later] = places.slice(at, at + FIELDS) as [
      number,
      number,
      number,
      number,
    ];
    position += further;
    recordedAt += later;
    read.push({ event: identity(streams[stream]!, revision), position, recordedAt });
  }
  return { after, digest, places: read };
}
