import type { Clock, EventStore } from '@huiyin/event-store';
import { isLinkStream } from '../../links/system-projections.ts';
import type { Log } from '../../log.ts';
import type { LiveTail } from '../../streams/live-tail.ts';
import type { StreamSource } from '../../streams/stream-source.ts';
import type { CheckpointStore } from '../checkpoints/checkpoint-store.ts';
import { resumeAfter } from '../checkpoints/resume.ts';
import { ALL, type FilterSettings, type GroupDefinition } from '../definition/group-definition.ts';
import { parkedStreamOf } from '../definition/system-streams.ts';
import type { EventSource } from '../sources/event-source.ts';
import { filterOfSettings } from '../sources/filter-of.ts';
import { LogEventSource } from '../sources/log-event-source.ts';
import type { Links } from '../sources/messages.ts';
import { StreamEventSource } from '../sources/stream-event-source.ts';
import type { MakeGroup, MakeParked } from './group-parts.ts';
import { RunningGroup } from './running-group.ts';
import type { Timer } from './timer.ts';

/** What groups are put into. */
export interface Surroundings {
  readonly store: EventStore;
  /** Reads streams: the store's own and those that system projections make. */
  readonly streams: StreamSource;
  readonly tail: LiveTail;
  readonly links: Links;
  readonly checkpoints: CheckpointStore;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly log: Log;
  readonly makeGroup: MakeGroup;
  readonly makeParked: MakeParked;
}

/** What a group reads from. @throws RpcError INVALID_ARGUMENT when the filter is none. */
export function sourceOf(
  { store, streams, tail }: Surroundings,
  stream: string,
  filter: FilterSettings | undefined,
): EventSource {
  return stream === ALL
    ? new LogEventSource(store, tail, filter && filterOfSettings(filter))
    : new StreamEventSource(streams, stream);
}

/** Sets a group to work where it left off. */
export async function openGroup(
  surroundings: Surroundings,
  definition: GroupDefinition,
): Promise<RunningGroup> {
  const { store, streams, tail, checkpoints } = surroundings;
  const { id, stream, group, filter, startAfter } = definition;
  const source = sourceOf(surroundings, stream, filter);
  const parked = surroundings.makeParked(parkedStreamOf(stream, group), store, streams);
  const checkpoint = checkpoints.read(id);
  const place = resumeAfter({
    ...{ checkpoint, startAfter, origin: source.origin, derived: isLinkStream(stream) },
    head: await store.head(),
    last: checkpoint && (await source.last().catch(() => undefined)),
  });
  const range = await parked.range();
  return new RunningGroup(
    { ...surroundings, definition, source, parked, head: () => tail.position },
    {
      source: place,
      replay: (range?.first ?? 0) - 1,
      checkpoint: checkpoint && place,
    },
  );
}
