import type { Clock, EventStore, Position } from '@huiyin/event-store';
import type { Log } from '../../log.ts';
import type { StreamSource } from '../../streams/stream-source.ts';
import type { CheckpointStore } from '../checkpoints/checkpoint-store.ts';
import type { GroupDefinition } from '../definition/group-definition.ts';
import { Group } from '../group/group.ts';
import type { Parking } from '../group/parking.ts';
import { ParkedMessages } from '../parked/parked-messages.ts';
import type { EventSource } from '../sources/event-source.ts';
import type { Links } from '../sources/messages.ts';
import type { Timer } from './timer.ts';

/** Makes the machine that hands out messages; a test puts a faulty one in its place. */
export type MakeGroup = (
  definition: GroupDefinition,
  parking: Parking,
  start: { readonly source: number; readonly replay: number },
) => Group;

/** Makes what records parked messages; a test puts a faulty one in its place. */
export type MakeParked = (stream: string, store: EventStore, streams: StreamSource) => ParkedMessages;

export const makeParked: MakeParked = (stream, store, streams) => new ParkedMessages(stream, store, streams);

export const makeGroup: MakeGroup = ({ settings }, parking, start) => new Group(settings, parking, start);

/** What a group works with. */
export interface GroupParts {
  readonly definition: GroupDefinition;
  readonly source: EventSource;
  readonly links: Links;
  readonly parked: ParkedMessages;
  readonly checkpoints: CheckpointStore;
  /** The log's end, as far as it's known. */
  readonly head: () => Position;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly log: Log;
  readonly makeGroup: MakeGroup;
}
