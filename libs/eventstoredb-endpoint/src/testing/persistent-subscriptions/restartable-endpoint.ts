import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import type { EventStore } from '@huiyin/event-store';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { openEndpoint, type Endpoint, type EndpointOptions } from '../../endpoint.ts';
import type { CheckContext } from '../../semantics/check.ts';
import { temporaryDirectory } from '../stores.ts';

type Options = Partial<Omit<EndpointOptions, 'store' | 'directory'>>;

/** An endpoint and a store on disk, which can be closed and opened again on the same data. */
export class RestartableEndpoint implements CheckContext {
  directory: string;
  readonly #options: Options;
  #store: EventStore | undefined;
  #endpoint: Endpoint | undefined;
  #clients: EventStoreDBClient[] = [];
  #ahead = 0;

  private constructor(directory: string, options: Options) {
    this.directory = directory;
    this.#options = options;
  }

  static async open(options: Options = {}): Promise<RestartableEndpoint> {
    const endpoint = new RestartableEndpoint(temporaryDirectory(), options);
    await endpoint.#open();
    return endpoint;
  }

  get store(): EventStore {
    return must(this.#store);
  }

  get endpoint(): Endpoint {
    return must(this.#endpoint);
  }

  client(user?: Credentials): EventStoreDBClient {
    const { host, port } = this.endpoint;
    const client = new EventStoreDBClient({ endpoint: { address: host, port } }, { insecure: true }, user);
    this.#clients.push(client);
    return client;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** @param meanwhile is done while nothing is open. */
  async restart(meanwhile: () => void = () => undefined): Promise<void> {
    await this.#close();
    meanwhile();
    await this.#open();
  }

  /** As if the process had died: what was on disk at this moment is opened again, and nothing that came later. */
  async crash(): Promise<void> {
    const left = temporaryDirectory();
    cpSync(this.directory, left, { recursive: true });
    await this.#close();
    rmSync(this.directory, { recursive: true });
    this.directory = left;
    await this.#open();
  }

  /** As if the file with the checkpoints were gone; for when nothing is open. */
  loseCheckpoints(): void {
    rmSync(join(this.directory, 'endpoint', 'persistent-subscriptions.db'));
  }

  async close(): Promise<void> {
    await this.#close();
    rmSync(this.directory, { recursive: true });
  }

  async #open(): Promise<void> {
    const clock = () => Date.now() + this.#ahead;
    const store = await openSqliteEventStore({
      ...{ directory: join(this.directory, 'events'), clock, program: 'test' },
    });
    this.#store = store;
    this.#endpoint = await openEndpoint({
      ...{ ...this.#options, store, clock },
      directory: join(this.directory, 'endpoint'),
    });
  }

  async #close(): Promise<void> {
    for (const client of this.#clients.splice(0)) await client.dispose();
    await this.#endpoint?.close(0);
    await this.#store?.close();
  }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing is open.');
  return value;
}
