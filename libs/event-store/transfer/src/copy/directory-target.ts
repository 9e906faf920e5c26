import { SqliteReplica, type PlacedEvent } from '@huiyin/event-store-sqlite';
import type { CopyTarget, EarlierCopy } from './copy-target.ts';

/** Events in one transaction. */
const BATCH = 2_000;

/** A directory of the embedded store: keeps positions, revisions and moments as they are. */
export class DirectoryTarget implements CopyTarget {
  readonly displaced = 0;
  readonly #replica: SqliteReplica;
  #batch: PlacedEvent[] = [];

  /** @throws StoreHeldError when it is in use. */
  constructor(readonly place: string) {
    this.#replica = SqliteReplica.open(place);
  }

  async earlierCopy(): Promise<EarlierCopy> {
    return { events: this.#replica.readAll() };
  }

  async write(event: PlacedEvent): Promise<void> {
    if (this.#batch.push(event) >= BATCH) this.#record();
  }

  async finish(): Promise<void> {
    this.#record();
  }

  events(): AsyncIterable<PlacedEvent> {
    return this.#replica.readAll();
  }

  close(): Promise<void> {
    return this.#replica.close();
  }

  #record(): void {
    this.#replica.record(this.#batch);
    this.#batch = [];
  }
}
