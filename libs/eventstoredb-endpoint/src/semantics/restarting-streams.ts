import type { EventStore } from '@huiyin/event-store';
import { Recorded } from '@huiyin/event-store/adapter';
import { changed } from './faulty-stores.ts';

/** Streams begin again at revision 0 after a soft deletion: each life has a stream of its own. */
export function restartingStreams(store: EventStore): EventStore {
  const lives = new Map<string, number>();
  const nameOf = (stream: string) => {
    const life = lives.get(stream) ?? 0;
    return life === 0 ? stream : `${stream}/${life}`;
  };
  return changed(store, (real) => ({
    append: (stream, events, expected) => real.append(nameOf(stream), events, expected),
    async *readStream(stream, options) {
      for await (const event of real.readStream(nameOf(stream), options)) {
        const { id, type, contentType, raw, revision, position, recordedAt } = event;
        yield new Recorded(id, type, contentType, raw, stream, revision, position, recordedAt);
      }
    },
    async deleteStream(stream, kind, expected) {
      await real.deleteStream(nameOf(stream), kind, expected);
      lives.set(stream, (lives.get(stream) ?? 0) + 1);
    },
  }));
}
