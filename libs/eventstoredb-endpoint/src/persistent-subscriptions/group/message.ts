import type { RecordedEvent } from '@huiyin/event-store';

/** What a group hands to one of its consumers. */
export interface Message {
  /** What it is acknowledged by: the id of the link that led to the event, else the event's own. Not unique. */
  readonly id: string;
  /** Its place in what it was read from. */
  readonly place: number;
  /** Messages of one affinity go to one consumer where the group's strategy pins them. */
  readonly affinity: string;
  /** Roughly what it takes in memory, in bytes. */
  readonly size: number;
  readonly event: RecordedEvent;
  /** The link that led to the event. */
  readonly link: RecordedEvent | undefined;
}
