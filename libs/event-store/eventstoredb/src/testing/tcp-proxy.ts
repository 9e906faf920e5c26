import { connect, createServer, type Server, type Socket } from 'node:net';

interface Link {
  readonly client: Socket;
  readonly upstream: Socket;
}

/** A wire between a client and a server on this machine, which can be cut in every way that a network knows. */
export class TcpProxy {
  readonly port: number;
  /** Connections that clients have made so far. */
  accepted = 0;
  readonly #server: Server;
  readonly #links = new Set<Link>();
  #silent = false;

  /** @param target the server's port; asked for with each connection. */
  static async open(target: () => number): Promise<TcpProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TcpProxy(server, target);
  }

  private constructor(server: Server, target: () => number) {
    this.#server = server;
    const address = server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    server.on('connection', (client) => this.#join(client, target()));
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Connections that stand. */
  get connections(): number {
    return this.#links.size;
  }

  /** Ends every connection at once, as a host that has lost them does (RST). */
  reset(): void {
    for (const { client, upstream } of this.#links) {
      client.resetAndDestroy();
      upstream.resetAndDestroy();
    }
  }

  /** Lets nothing through any more on the connections that stand, which both sides take for open: half-open. */
  swallow(): void {
    for (const { client, upstream } of this.#links) {
      client.unpipe().resume();
      upstream.unpipe().resume();
    }
  }

  /** Lets answers through no more on the connections that stand, but requests. */
  swallowAnswers(): void {
    for (const { client, upstream } of this.#links) upstream.unpipe(client).resume();
  }

  /** Takes new connections, and leaves them without an answer; or forwards them again. */
  setSilent(silent: boolean): void {
    this.#silent = silent;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const { client, upstream } of this.#links) {
      client.destroy();
      upstream.destroy();
    }
    await closed;
  }

  #join(client: Socket, port: number): void {
    this.accepted += 1;
    const upstream = connect(port, '127.0.0.1');
    const link = { client, upstream };
    this.#links.add(link);
    const part = () => {
      this.#links.delete(link);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', part).on('close', part);
    if (this.#silent) client.resume();
    else client.pipe(upstream).pipe(client);
  }
}
