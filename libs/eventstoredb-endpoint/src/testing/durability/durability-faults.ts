import { InMemoryEventStore, type AppendResult, type EventStore } from '@huiyin/event-store';
import { changed } from '../../semantics/faulty-stores.ts';

/** Milliseconds that a store stays behind its answers. */
const BEHIND = 300;

/** Answers appends at once, as if all were as expected, and records them a little later. */
function answeringEarly(store: EventStore): EventStore {
  const revisions = new Map<string, number>();
  let position = 0;
  return changed(store, (real) => ({
    async append(stream, events, expected): Promise<AppendResult> {
      const revision = (revisions.get(stream) ?? -1) + events.length;
      revisions.set(stream, revision);
      position += events.length;
      setTimeout(() => void real.append(stream, events, expected), BEHIND);
      return { revision, position };
    },
  }));
}

/** What can be wrong with a store that looks right for as long as its process lives. */
export const DURABILITY_FAULTS = {
  'answers before it records': answeringEarly,
  'records in memory only': () => new InMemoryEventStore(),
} as const;

export type DurabilityFault = keyof typeof DURABILITY_FAULTS;
