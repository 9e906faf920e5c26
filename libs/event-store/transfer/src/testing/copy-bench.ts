import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@huiyin/event-store';
import { openSqliteEventStore, openSqliteLog } from '@huiyin/event-store-sqlite';
import { collect, sampleEvents } from '@huiyin/event-store/testing';
import { copyLog } from '../copy/copy-log.ts';
import { directorySource, storeSource } from '../copy/copy-source.ts';
import { DirectoryTarget } from '../copy/directory-target.ts';
import { StoreTarget } from '../copy/store-target.ts';
import { LogDigester } from '../digest/log-digest.ts';
import { carryOut, EVERYTHING } from './varied-log.ts';

/** Stores in directories of one temporary one, known by their names, and copies between them. */
export class CopyBench {
  readonly #root = mkdtempSync(join(tmpdir(), 'huiyin copy '));

  at(name: string): string {
    return join(this.#root, name);
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }

  async withStore<T>(name: string, work: (store: EventStore) => Promise<T>): Promise<T> {
    const store = await openSqliteEventStore({ directory: this.at(name) });
    return closing([store], work(store));
  }

  /** Does everything there is to do with a store. */
  fill(name: string, list = EVERYTHING): Promise<void> {
    return this.withStore(name, (store) => carryOut(store, list));
  }

  /** Of the log up to a position, or all of it. */
  async digestAt(name: string, upTo = Infinity) {
    const log = openSqliteLog(this.at(name));
    const events = await collect(log.readAll());
    await log.close();
    const digester = new LogDigester();
    for (const event of events) if (event.position <= upTo) digester.add(event);
    return digester.digest;
  }

  toDirectory(from: string, to: string) {
    const source = directorySource(this.at(from), true);
    const target = new DirectoryTarget(this.at(to));
    return closing([source, target], copyLog(source, target));
  }

  toStore(from: string, store: EventStore, inFlight = 8) {
    const source = directorySource(this.at(from), false);
    return closing([source], copyLog(source, new StoreTarget(store, 'the store', { inFlight })));
  }

  fromStore(store: EventStore, to: string) {
    const target = new DirectoryTarget(this.at(to));
    return closing([target], copyLog(storeSource(store, 'the store'), target));
  }
}

/** Appends three events to each of the streams with these numbers, all at once. */
export const appendMany = (store: EventStore, from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from }, (_, i) =>
      store.append(`complaint-${from + i}`, sampleEvents(3), 'no-stream'),
    ),
  );

async function closing<T>(parts: readonly { close(): Promise<void> }[], work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    for (const part of parts) await part.close();
  }
}
