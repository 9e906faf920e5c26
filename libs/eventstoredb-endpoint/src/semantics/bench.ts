import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, type Credentials as UserCredentials } from '@eventstore/db-client';
import type { Clock, EventStore } from '@huiyin/event-store';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import type { Authenticate } from '../authentication/authenticate.ts';
import { Credentials } from '../authentication/credentials.ts';
import type { Access } from '../authorization/access.ts';
import { openEndpoint, type Endpoint } from '../endpoint.ts';
import { selfSigned } from '../testing/security/certificate.ts';
import { temporaryDirectory } from '../testing/stores.ts';
import type { TlsIdentity } from '../transport/listener.ts';
import type { CheckContext } from './check.ts';

/** Users that checks can count on: one who may do everything, and two with and without a role. */
export const ADMIN = { username: 'admin', password: 'changeit-1' };
export const CLERK = { username: 'clerk', password: 'changeit-2' };
export const GUEST = { username: 'guest', password: 'changeit-3' };
/** The role that the clerk has. */
export const CLERKS = 'clerks';

const USERS = [
  `${ADMIN.username}:${ADMIN.password}:$admins`,
  `${CLERK.username}:${CLERK.password}:${CLERKS}`,
  `${GUEST.username}:${GUEST.password}`,
].join('\n');

/** What of an endpoint and its store is made otherwise than it should be. */
export interface Faults {
  readonly openStore?: (directory: string, clock: Clock) => Promise<EventStore>;
  readonly aroundStore?: (store: EventStore) => EventStore;
  readonly aroundAuthentication?: (authenticate: Authenticate) => Authenticate;
  readonly access?: Access;
}

const onDisk = (directory: string, clock: Clock): Promise<EventStore> =>
  openSqliteEventStore({ directory, clock, program: 'semantics' });

/** One certificate for all of them: each takes a moment to make. */
let identity: Promise<TlsIdentity> | undefined;

/** An endpoint with users and TLS, without which official clients name no user, before a store on disk. */
export class Bench implements CheckContext {
  readonly #directory = temporaryDirectory();
  readonly #faults: Faults;
  readonly #tls: TlsIdentity;
  #store: EventStore | undefined;
  #endpoint: Endpoint | undefined;
  #clients: EventStoreDBClient[] = [];
  #ahead = 0;

  private constructor(faults: Faults, tls: TlsIdentity) {
    this.#faults = faults;
    this.#tls = tls;
  }

  static async open(faults: Faults = {}): Promise<Bench> {
    const bench = new Bench(faults, await (identity ??= selfSigned()));
    await bench.#open();
    return bench;
  }

  client(user: UserCredentials = ADMIN): EventStoreDBClient {
    const { port } = this.#endpoint as Endpoint;
    const client = new EventStoreDBClient(
      { endpoint: { address: 'localhost', port } },
      { rootCertificate: Buffer.from(this.#tls.cert) },
      user,
    );
    this.#clients.push(client);
    return client;
  }

  async restart(): Promise<void> {
    await this.#close();
    await this.#open();
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  async close(): Promise<void> {
    await this.#close();
    rmSync(this.#directory, { recursive: true });
  }

  async #open(): Promise<void> {
    const { openStore = onDisk, aroundStore, aroundAuthentication, access } = this.#faults;
    const clock = () => Date.now() + this.#ahead;
    const store = await openStore(join(this.#directory, 'events'), clock);
    this.#store = aroundStore?.(store) ?? store;
    const { authenticate } = new Credentials(USERS);
    this.#endpoint = await openEndpoint({
      store: this.#store,
      directory: join(this.#directory, 'endpoint'),
      tls: this.#tls,
      clock,
      authenticate: aroundAuthentication?.(authenticate) ?? authenticate,
      ...(access && { access }),
    });
  }

  async #close(): Promise<void> {
    for (const client of this.#clients.splice(0)) await client.dispose();
    await this.#endpoint?.close(0);
    await this.#store?.close();
  }
}
