import { randomUUID } from 'node:crypto';
import { StreamDeletedError, type EventStore, type NewEvent, type RawEvent } from '@huiyin/event-store';

/** A store of which some methods are made otherwise. */
export function changed(store: EventStore, methods: (store: EventStore) => Partial<EventStore>): EventStore {
  const others = methods(store);
  return new Proxy(store, {
    get: (target, name: keyof EventStore) => {
      if (others[name] !== undefined) return others[name];
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

type Proposed = NewEvent | RawEvent;

/** Gives events other ids than they came with, so that no append is known again. */
export const forgettingIds = (store: EventStore): EventStore =>
  changed(store, (real) => ({
    append: (stream, events, expected) =>
      real.append(
        stream,
        events.map((event: Proposed) => ({ ...event, id: randomUUID() })),
        expected,
      ),
  }));

/** Takes every append whose first event is known for one that was made. */
export const contentWithTheFirstId = (store: EventStore): EventStore =>
  changed(store, (real) => ({
    async append(stream, events, expected) {
      try {
        for await (const { id, revision, position } of real.readStream(stream)) {
          if (id === events[0]?.id) return { revision, position };
        }
      } catch {
        // There is no stream to know the event from.
      }
      return real.append(stream, events, expected);
    },
  }));

/** Drops one setting from the metadata that streams are given. */
export const ignoring =
  (setting: string) =>
  (store: EventStore): EventStore =>
    changed(store, (real) => ({
      append: (stream, events, expected) =>
        real.append(stream, stream.startsWith('$$') ? events.map((e) => drop(e, setting)) : events, expected),
    }));

function drop(event: Proposed, setting: string): Proposed {
  if (!('raw' in event)) return event;
  const { id, type, contentType, raw } = event;
  const settings = JSON.parse(Buffer.from(raw.data as Uint8Array).toString()) as Record<string, unknown>;
  delete settings[setting];
  return { id, type, contentType, raw: { ...raw, data: JSON.stringify(settings) } };
}

/** Remembers which streams were deleted for good, and records no more of it than of a soft deletion. */
export function rememberingTombstones(store: EventStore): EventStore {
  const tombstoned = new Set<string>();
  return changed(store, (real) => ({
    async append(stream, events, expected) {
      if (tombstoned.has(stream)) throw new StreamDeletedError(stream);
      return real.append(stream, events, expected);
    },
    async deleteStream(stream, kind, expected) {
      await real.deleteStream(stream, 'soft', expected);
      if (kind === 'tombstone') tombstoned.add(stream);
    },
  }));
}

/** Leaves out the first event where a reader goes on, as one would who takes a place for its successor. */
export const lateForLive = (store: EventStore): EventStore =>
  changed(store, (real) => ({
    async *readStream(stream, options) {
      let skipped = options?.from === undefined || options.from === 0 || options.limit === 1;
      for await (const event of real.readStream(stream, options)) {
        if (skipped) yield event;
        skipped = true;
      }
    },
  }));
