import { afterEach } from '@jest/globals';
import { InMemoryEventStore, type EventStore } from '@huiyin/event-store';
import type { Endpoint } from '@huiyin/eventstoredb-endpoint';
import { openTestEndpoint } from '@huiyin/eventstoredb-endpoint/testing';
import { openEventStoreDb, type EventStoreDbOptions, type EventStoreDbStore } from '../index.ts';
import { TcpProxy } from './tcp-proxy.ts';
import { ToldLog } from './told-log.ts';

/** A server, a wire to it that can be cut, and stores connected through it; all gone after each test. */
export class Stage {
  readonly log = new ToldLog();
  #endpoint: Endpoint | undefined;
  #port = 0;
  #proxy: TcpProxy | undefined;
  #behind: EventStore | undefined;
  readonly #stores: EventStoreDbStore[] = [];

  constructor() {
    afterEach(() => this.#leave());
  }

  /** The store behind the server: what it holds is what was recorded. */
  get behind(): EventStore {
    return there(this.#behind);
  }

  get proxy(): TcpProxy {
    return there(this.#proxy);
  }

  /** Starts server and wire. */
  async set(behind: EventStore = new InMemoryEventStore()): Promise<void> {
    this.#behind = behind;
    this.#proxy = await TcpProxy.open(() => this.#port);
    await this.startServer();
  }

  /** Starts the server anew, on what was recorded or on another store. */
  async startServer(behind = this.behind): Promise<void> {
    this.#behind = behind;
    this.#endpoint = await openTestEndpoint({ store: this.behind, listen: { port: this.#port } });
    this.#port = this.#endpoint.port;
  }

  /** Stops the server at once. */
  async stopServer(): Promise<void> {
    await this.#endpoint?.close(0);
    this.#endpoint = undefined;
  }

  /** A store connected through the wire. @param query further options of the connection string. */
  async connect(options: Partial<EventStoreDbOptions> = {}, query = ''): Promise<EventStoreDbStore> {
    const connectionString = this.proxy.connectionString + query;
    const store = await openEventStoreDb({ connectionString, log: this.log, ...options });
    this.#stores.push(store);
    return store;
  }

  async #leave(): Promise<void> {
    await Promise.all(this.#stores.splice(0).map((store) => store.close()));
    await this.stopServer();
    await this.#proxy?.close();
    await this.#behind?.close();
    this.#proxy = undefined;
    this.#port = 0;
    this.log.lines.length = 0;
  }
}

function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The stage is set inside a test only.');
  return part;
}
