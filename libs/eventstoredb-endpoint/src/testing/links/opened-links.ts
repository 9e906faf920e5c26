import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryEventStore, type EventStore, type RecordedEvent } from '@huiyin/event-store';
import { LinkProjections } from '../../links/link-projections.ts';
import { LinkStreams } from '../../links/link-streams.ts';
import type { Log } from '../../log.ts';

/** The links of a store, in a directory of their own. */
export interface OpenedLinks {
  readonly store: EventStore;
  readonly directory: string;
  readonly projections: LinkProjections;
  readonly streams: LinkStreams;
  /** Closes what is open and opens it anew on the same directory, with another store if one is given. */
  reopen(store?: EventStore): Promise<OpenedLinks>;
  /** All that a link stream holds once everything recorded is indexed; nothing where there is no such stream. */
  dataOf(stream: string): Promise<string[]>;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

export async function openLinks(
  store: EventStore = new InMemoryEventStore(),
  directory: string = mkdtempSync(join(tmpdir(), 'huiyin-links-')),
  log?: Log,
): Promise<OpenedLinks> {
  const projections = await LinkProjections.open(store, { directory, ...(log && { log }) });
  const streams = new LinkStreams(store, projections);
  return {
    store,
    directory,
    projections,
    streams,
    reopen: async (other = store) => {
      await projections.close();
      return openLinks(other, directory, log);
    },
    dataOf: async (stream) => {
      await projections.reached();
      return textsOf(streams, stream);
    },
    close: async () => {
      await projections.close();
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The data of a link stream's events as text. */
export async function textsOf(streams: LinkStreams, stream: string): Promise<string[]> {
  const texts: string[] = [];
  try {
    for await (const event of streams.readStream(stream)) texts.push(textOf(event));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'stream-not-found') throw error;
  }
  return texts;
}

export function textOf({ raw: { data } }: RecordedEvent): string {
  return typeof data === 'string' ? data : new TextDecoder().decode(data);
}
