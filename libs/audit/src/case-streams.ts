import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { EventStore, RecordedEvent } from '@huiyin/event-store';

/**
 * The first event of every stream that holds a case, in the order in which they began. A stream is a case's by its name, or
 * by an event that names process and machine: altering one of the two doesn't hide it.
 */
export async function caseStreams(
  store: EventStore,
  { processes }: ProcessCatalogue,
): Promise<ReadonlyMap<string, RecordedEvent>> {
  const first = new Map<string, RecordedEvent>();
  const isOfCase = ({ stream, metadata }: RecordedEvent) =>
    processes.some(({ id }) => stream.startsWith(`${id}-`)) ||
    (typeof metadata === 'object' && metadata !== null && 'process' in metadata && 'machine' in metadata);
  for await (const event of store.readAll())
    if (!first.has(event.stream) && isOfCase(event)) first.set(event.stream, event);
  return first;
}
