import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** How long connections are kept that nothing is asked on, where their clients are told that the server goes; milliseconds. */
const FAREWELL = 500;
const SWEEP_EVERY = 50;

/**
 * Lets a server go without losing a request. Nobody is let in any more: who isn't knows that nothing was done. Whoever is connected
 * gets answers, each of which says that it is the connection's last; only then are idle connections closed, so that none is
 * closed while a request is on its way to it.
 */
export class Departure {
  readonly #connections = new Set<Socket>();
  #farewell = 0;

  /** @param grace milliseconds that answers may take after which they are cut off */
  constructor(
    private readonly server: Server,
    private readonly grace: number,
  ) {
    server.on('connection', (socket) => {
      this.#connections.add(socket);
      socket.once('close', () => this.#connections.delete(socket));
    });
  }

  /** Others are connected, who have to be told: not only whoever stops the server. */
  announce(): void {
    this.#farewell = FAREWELL;
  }

  get isAnnounced(): boolean {
    return this.#farewell > 0;
  }

  /** Resolves when no connection is left. */
  async leave(): Promise<void> {
    const { server } = this;
    const over = new AbortController();
    const closed = once(server, 'close').finally(() => over.abort());
    // The listening alone: an HTTP server's own `close` would close idle connections at once.
    NetServer.prototype.close.call(server);
    const wait = (milliseconds: number) =>
      setTimeout(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
    const cutOff = wait(this.grace).then(() => server.closeAllConnections());
    await wait(this.#farewell);
    while (!over.signal.aborted) {
      this.#closeIdle();
      await wait(SWEEP_EVERY);
    }
    await Promise.all([closed, cutOff]);
  }

  /** One on which nothing was ever sent does not count as idle for Node. */
  #closeIdle(): void {
    this.server.closeIdleConnections();
    for (const socket of this.#connections) if (socket.bytesRead === 0) socket.destroy();
  }
}
