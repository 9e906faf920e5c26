import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';

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

/** How every HTTP/2 connection begins (RFC 9113, 3.4). */
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1');

const PATIENCE = 10_000;

/** Connections at the same time; more are turned away at once. */
const MOST_CONNECTIONS = 4_096;

/** One port for both versions of HTTP: by ALPN where there is TLS, by the first bytes where there isn't. */
export class Listener {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    server.maxConnections = MOST_CONNECTIONS;
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** @throws what the system says where it can't listen there. */
  static async open(options: ListenerOptions): Promise<Listener> {
    const server = options.tls === undefined ? plainServer(options) : tlsServer(options, options.tls);
    const listener = new Listener(server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: options.host, port: options.port }, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return listener;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** Takes no new connections. */
  stop(): void {
    this.#server.close();
  }

  /** Hangs up on everyone. */
  destroy(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function plainServer(options: ListenerOptions): Server {
  return createServer({ noDelay: true }, (socket) => sniff(socket, options));
}

function tlsServer(options: ListenerOptions, { cert, key }: TlsIdentity): Server {
  const server = createTlsServer({
    cert,
    key,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['h2', 'http/1.1'],
    handshakeTimeout: options.patience ?? PATIENCE,
  });
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.on('error', () => undefined);
    if (socket.alpnProtocol === 'h2') options.http2(socket);
    else options.http1(socket);
  });
  // A handshake that failed: the socket is closed already.
  server.on('tlsClientError', () => undefined);
  return server;
}

/** Reads until it is clear which protocol is spoken, and puts what was read back. */
function sniff(socket: Socket, { http1, http2, patience = PATIENCE }: ListenerOptions): void {
  let read: Buffer = Buffer.alloc(0);
  socket.on('error', () => undefined);
  const timer = setTimeout(() => socket.destroy(), patience);
  socket.once('close', () => clearTimeout(timer));
  const onData = (chunk: Buffer) => {
    read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
    const known = Math.min(read.length, PREFACE.length);
    const speaksHttp2 = read.subarray(0, known).equals(PREFACE.subarray(0, known));
    // `PRI` is no method of HTTP/1: one byte may be another protocol's, all of them can't be.
    if (speaksHttp2 && known < PREFACE.length) return;
    socket.off('data', onData);
    socket.pause();
    clearTimeout(timer);
    socket.unshift(read);
    (speaksHttp2 ? http2 : http1)(socket);
    if (!speaksHttp2) socket.resume();
  };
  socket.on('data', onData);
}
