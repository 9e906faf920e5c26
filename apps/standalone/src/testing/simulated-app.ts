import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DynamicModule } from '@nestjs/common';
import { openEmbeddedStore, openTokens } from '@huiyin/deployment';
import type { NewEvent } from '@huiyin/event-store';
import { Simulation, type Person, type SimulationSettings } from '@huiyin/simulation';
import { demoAccounts, type DemoAccount } from '../demo/accounts.ts';
import { DemoAccountsModule } from '../demo/demo-accounts.module.ts';
import { parseSettings, type Settings } from '../settings.ts';
import { start, type Running } from '../start.ts';

/** Who a token says its bearer is. */
export interface TokenBearer {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly store?: string;
  readonly department?: string;
}

interface SimulatedAppOptions {
  readonly demo?: boolean;
  readonly grpcPort?: string;
}

/**
 * The app on a simulated company, which goes no further by itself. Its clock is its own and begins where the company’s past
 * ends, so that the same is due each time.
 */
export class SimulatedApp {
  readonly #directory = mkdtempSync(join(tmpdir(), 'huiyin simulated '));
  readonly #settings: Settings;
  readonly #further: readonly DynamicModule[];
  readonly #simulation: Simulation;
  readonly #until: number;
  #running: Running | undefined;
  #began = Date.now();
  #ahead = 0;

  /** @param demo whether it serves what the demo alone does. @param grpcPort of the endpoint for EventStoreDB’s clients; `0`: any. */
  constructor(company: SimulationSettings, { demo = false, grpcPort = 'off' }: SimulatedAppOptions = {}) {
    this.#settings = parseSettings({
      PORT: '0',
      GRPC_PORT: grpcPort,
      DATA_DIR: this.#directory,
      LOG_LEVEL: 'fatal',
    });
    this.#simulation = new Simulation(company);
    this.#further = demo ? [DemoAccountsModule.register(() => this.#accounts())] : [];
    this.#until = company.until;
  }

  /** Simulates, and serves what came of it once the views have it. */
  async start(): Promise<this> {
    const { store } = await openEmbeddedStore(this.#settings.directory);
    try {
      await this.#simulation.run(store);
    } finally {
      await store.close();
    }
    this.#began = Date.now();
    this.#running = await start(this.#settings, () => this.now(), this.#further);
    while (!(await this.#isUpToDate())) await setTimeout(100);
    return this;
  }

  /** Whether the views have what was simulated: until then they answer that they are being built. */
  async #isUpToDate(): Promise<boolean> {
    const authorization = `Bearer ${await this.token({ id: 'auditor', name: 'auditor', role: 'auditor' })}`;
    const asked = ['/api/cases?limit=1', '/api/sla'].map((path) =>
      fetch(this.url + path, { headers: { authorization } }),
    );
    return (await Promise.all(asked)).every(({ ok }) => ok);
  }

  get #started(): Running {
    if (this.#running === undefined) throw new Error('Not started');
    return this.#running;
  }

  get url(): string {
    return this.#started.url;
  }

  /** What the app’s clock says, epoch milliseconds: it goes as fast as any. */
  now(): number {
    return this.#until + this.#ahead + (Date.now() - this.#began);
  }

  /** Puts the app’s clock forward. */
  putForward(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** Records what no command would: what an older program wrote, or another one. */
  async record(stream: string, events: readonly NewEvent[]): Promise<void> {
    await this.#started.store.append(stream, events, 'any');
  }

  /** Who works in the company, store by store. */
  get people(): readonly Person[] {
    return this.#simulation.company.stores.flatMap(({ people }) => people);
  }

  /** @param expiresIn seconds */
  async token({ id: sub, ...bearer }: TokenBearer, expiresIn = 12 * 3_600): Promise<string> {
    const { issuer } = await openTokens(this.#settings, () => this.now());
    return issuer.issue({ sub, ...bearer, expiresIn });
  }

  async #accounts(): Promise<readonly DemoAccount[]> {
    const { issuer } = await openTokens(this.#settings, () => this.now());
    return demoAccounts(this.#simulation.company, issuer);
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    rmSync(this.#directory, { recursive: true });
  }
}
