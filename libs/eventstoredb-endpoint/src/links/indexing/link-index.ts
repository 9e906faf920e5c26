import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { RevisionRange } from '@huiyin/event-store/adapter';
import { IndexingClient, type Indexed } from './indexing-client.ts';
import type { Checkpoints, IndexOrder } from './indexing-protocol.ts';
import { LinkReader, type Link, type LinkStreamRecord } from './link-reader.ts';
import { removeIndex } from './schema.ts';

/** The index of links, open: derived from the log, and thrown away wherever it is in doubt. */
export class LinkIndex {
  #checkpoints: Checkpoints;
  readonly #client: IndexingClient;
  readonly #reader: LinkReader;

  private constructor(client: IndexingClient, reader: LinkReader, holds: Indexed) {
    this.#client = client;
    this.#reader = reader;
    this.#checkpoints = holds.checkpoints;
  }

  /**
   * Opens `links.db` in a directory, empty where there is none, where it is damaged or of another version, and where it
   * was made from another log than the store's: one that goes further, or has another event where the index ends.
   */
  static async open(store: EventStore, directory: string): Promise<LinkIndex> {
    mkdirSync(directory, { recursive: true });
    const file = join(directory, 'links.db');
    let opened = await IndexingClient.start(file);
    if (!(await isOf(store, opened.holds.checkpoints))) {
      await opened.client.close();
      removeIndex(file);
      opened = await IndexingClient.start(file);
    }
    try {
      return new LinkIndex(opened.client, new LinkReader(file), opened.holds);
    } catch (error) {
      await opened.client.close();
      throw error;
    }
  }

  /** How far a projection has come. */
  position(projection: string): Position {
    return this.#checkpoints[projection]?.position ?? 0;
  }

  async index(order: Omit<IndexOrder, 'do'>): Promise<Indexed> {
    return this.#taken(await this.#client.carryOut({ do: 'index', ...order }));
  }

  /** Forgets all that a projection has linked. */
  async reset(projection: string): Promise<void> {
    this.#taken(await this.#client.carryOut({ do: 'reset', projection }));
  }

  stream(name: string): LinkStreamRecord | undefined {
    return this.#reader.stream(name);
  }

  links(stream: LinkStreamRecord, range: RevisionRange): readonly Link[] {
    return this.#reader.links(stream, range);
  }

  async close(): Promise<void> {
    // Before the writer: the connection that closes last carries the WAL over and removes it.
    this.#reader.close();
    await this.#client.close();
  }

  #taken(indexed: Indexed): Indexed {
    this.#checkpoints = indexed.checkpoints;
    return indexed;
  }
}

/** Throws away the index in a directory. It must not be open. */
export function discardIndex(directory: string): void {
  removeIndex(join(directory, 'links.db'));
}

async function isOf(store: EventStore, checkpoints: Checkpoints): Promise<boolean> {
  for (const { position, event } of Object.values(checkpoints)) {
    if (position > 0 && (await eventAt(store, position))?.id !== event) return false;
  }
  return true;
}

async function eventAt(store: EventStore, position: Position): Promise<RecordedEvent | undefined> {
  for await (const event of store.readAll({ from: position - 1, limit: 1 })) {
    return event.position === position ? event : undefined;
  }
  return undefined;
}
