import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTokens } from '@huiyin/deployment';
import { Spawned } from '@huiyin/deployment/testing';

/** Two command services, two that keep the views up to date, one that answers queries; the standalone app holds the events. */
export class Deployment {
  readonly directory = mkdtempSync(join(tmpdir(), 'huiyin-services-'));
  readonly events: Spawned;
  readonly commands: readonly Spawned[];
  readonly projections: readonly Spawned[];
  readonly queries: Spawned;
  /** Connection string of the event store. */
  readonly eventStore: string;

  private constructor(
    grpcPort: number,
    readonly views: string,
  ) {
    this.eventStore = `esdb://127.0.0.1:${grpcPort}?tls=false`;
    const keys = join(this.directory, 'keys');
    const env = { EVENT_STORE: this.eventStore, VIEWS: views, KEYS_DIR: keys };
    this.events = new Spawned('standalone', {
      DATA_DIR: join(this.directory, 'events'),
      KEYS_DIR: keys,
      GRPC_PORT: String(grpcPort),
    });
    this.commands = [new Spawned('command-service', env), new Spawned('command-service', env)];
    this.projections = [new Spawned('projection-service', env), new Spawned('projection-service', env)];
    this.queries = new Spawned('query-service', env);
  }

  static async start(views: string): Promise<Deployment> {
    const deployment = new Deployment(await freePort(), views);
    // The event store first: the others ask it for the policies before they listen.
    await deployment.events.start();
    await Promise.all(deployment.services.map((service) => service.start()));
    return deployment;
  }

  /** Everything but the event store. */
  get services(): readonly Spawned[] {
    return [...this.commands, ...this.projections, this.queries];
  }

  async token(role: string, store?: string): Promise<string> {
    const { issuer } = await openTokens({ keys: join(this.directory, 'keys') }, Date.now);
    return issuer.issue({ sub: role, name: role, role, expiresIn: 3600, ...(store && { store }) });
  }

  async remove(): Promise<void> {
    await Promise.all([...this.services, this.events].map((process) => process.end('SIGKILL')));
    rmSync(this.directory, { recursive: true });
  }
}

/** A port that was free a moment ago: the event store has to come back under the same one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
