import { afterEach, beforeEach } from '@jest/globals';
import type { EventStore } from '../event-store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';

/** A fresh store for each test of the block in which it is made, on a clock that stands still until it is moved. */
export class StoreUnderTest {
  /** Milliseconds since the Unix epoch. */
  now = Date.UTC(2026, 3, 15, 9, 30);
  #opened: OpenedStore | undefined;
  #store: EventStore | undefined;

  constructor(open: OpenStore) {
    beforeEach(async () => {
      this.#opened = await open(() => this.now);
      this.#store = this.#opened.store;
    });
    afterEach(() => this.#opened?.close());
  }

  get store(): EventStore {
    if (this.#store === undefined) throw new Error('The store is open inside a test only.');
    return this.#store;
  }

  async reopen(): Promise<void> {
    const reopen = this.#opened?.reopen;
    if (reopen === undefined) throw new Error('A durable store is opened with a way to reopen it.');
    this.#store = await reopen();
  }
}
