import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, Server as TlsServer, type TLSSocket } from 'node:tls';
import { sniff } from './sniff.ts';

/** A certificate with its key, both in PEM. */
export interface TlsIdentity {
  readonly cert: string;
  readonly key: string;
}

export interface ListenerOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly tls: TlsIdentity | undefined;
  /** Milliseconds within which a new connection has to say what it wants. Default 10,000. */
  readonly patience?: number | undefined;
  readonly http2: (socket: Socket) => void;
  readonly http1: (socket: Socket) => void;
}

const PATIENCE = 10_000;

/** Connections at the same time; more are turned away at once. */
const MOST_CONNECTIONS = 4_096;

/** One port for both versions of HTTP: by ALPN where there is TLS, by the first bytes where there isn't. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Those without TLS that haven't said yet what they want. */
  readonly #undecided = new Set<Socket>();

  private constructor(options: ListenerOptions) {
    this.#options = options;
    this.#server = options.tls === undefined ? this.#plainServer() : this.#tlsServer(options.tls);
    this.#server.maxConnections = MOST_CONNECTIONS;
    this.#server.on('connection', (socket: Socket) => this.#know(socket));
  }

  /** @throws what the system says where it can't listen there. */
  static async open(options: ListenerOptions): Promise<Listener> {
    const listener = new Listener(options);
    await listener.#listen();
    return listener;
  }

  /** Shows this certificate to those who connect from now on. Without TLS it does nothing. */
  renew(identity: TlsIdentity): void {
    if (this.#server instanceof TlsServer) this.#server.setSecureContext(contextOf(identity));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get connections(): number {
    // One that is destroyed says so a little later.
    return [...this.#sockets].filter((socket) => !socket.destroyed).length;
  }

  /** Takes no new connections. Resolves when there are none left. */
  stop(): Promise<void> {
    for (const socket of this.#undecided) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Hangs up on everyone. */
  destroy(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #listen(): Promise<void> {
    const { host, port } = this.#options;
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ host, port }, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
  }

  #know(socket: Socket): void {
    // Whatever is wrong with a connection, it is closed; there is nobody to tell.
    socket.on('error', () => undefined);
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  #plainServer(): Server {
    const { patience = PATIENCE } = this.#options;
    return createServer({ noDelay: true }, (socket) => {
      this.#undecided.add(socket);
      socket.once('close', () => this.#undecided.delete(socket));
      sniff(socket, patience, (protocol) => {
        this.#undecided.delete(socket);
        this.#options[protocol](socket);
      });
    });
  }

  #tlsServer(identity: TlsIdentity): Server {
    const server = createTlsServer({
      ...contextOf(identity),
      ALPNProtocols: ['h2', 'http/1.1'],
      handshakeTimeout: this.#options.patience ?? PATIENCE,
      noDelay: true,
    });
    server.on('secureConnection', (socket: TLSSocket) => {
      socket.on('error', () => undefined);
      this.#options[socket.alpnProtocol === 'h2' ? 'http2' : 'http1'](socket);
    });
    // A handshake that failed: the socket is closed already.
    server.on('tlsClientError', () => undefined);
    return server;
  }
}

const contextOf = ({ cert, key }: TlsIdentity) => ({ cert, key, minVersion: 'TLSv1.2' }) as const;
