import {
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import { headerText } from '../rpc/header-text.ts';
import { unavailable, unimplemented } from '../rpc/rpc-error.ts';
import type { Service } from '../rpc/service.ts';
import { Call, type CallSettings } from './call.ts';
import { methodsOf, type Method } from './methods.ts';

/** Bytes that a client may send ahead on one call, and on one connection. */
const STREAM_WINDOW = 1024 * 1024;
const CONNECTION_WINDOW = 8 * 1024 * 1024;

/** Calls at the same time on one connection; clients wait with more. */
const CONCURRENT_CALLS = 1_000;

/** gRPC on connections that others accept. */
export class GrpcServer {
  readonly #http2: Http2Server;
  readonly #sessions = new Set<ServerHttp2Session>();
  readonly #calls = new Map<Call, Promise<void>>();
  readonly #methods: ReadonlyMap<string, Method>;
  readonly #settings: CallSettings;

  constructor(services: readonly Service[], settings: CallSettings) {
    this.#methods = methodsOf(services);
    this.#settings = settings;
    this.#http2 = createServer({
      settings: {
        maxConcurrentStreams: CONCURRENT_CALLS,
        initialWindowSize: STREAM_WINDOW,
        maxHeaderListSize: 16 * 1024,
        enablePush: false,
      },
      // In megabytes; the default of 10 is less than what a thousand subscriptions may have in line.
      maxSessionMemory: 512,
      // Readers that stop early cancel their call. The default of 33 a second would take them for attackers.
      streamResetBurst: 10_000,
      streamResetRate: 1_000,
    });
    this.#http2.on('session', (session) => this.#welcome(session));
    this.#http2.on('stream', (stream, headers) => this.#serve(stream, headers));
  }

  get connections(): number {
    return this.#sessions.size;
  }

  get calls(): number {
    return this.#calls.size;
  }

  /** Takes over a connection whose client speaks HTTP/2. */
  accept(socket: Duplex): void {
    this.#http2.emit('connection', socket);
  }

  /** Takes no new calls; lets those under way finish for so many milliseconds, then ends them. */
  async close(grace: number): Promise<void> {
    for (const session of this.#sessions) session.close();
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, grace);
    await Promise.race([promise, Promise.all(this.#calls.values())]);
    clearTimeout(timer);
    for (const call of this.#calls.keys()) call.abort(unavailable('The endpoint is closing.'));
    await this.#sayGoodbye();
  }

  #welcome(session: ServerHttp2Session): void {
    this.#sessions.add(session);
    session.setLocalWindowSize(CONNECTION_WINDOW);
    // Whatever is wrong with a connection, it is closed; there is nobody to tell.
    session.on('error', () => undefined);
    session.once('close', () => this.#sessions.delete(session));
  }

  #serve(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    stream.on('error', () => undefined);
    if (!String(headers['content-type']).startsWith('application/grpc')) {
      stream.respond({ ':status': 415 }, { endStream: true });
      return;
    }
    const path = headers[':path'] ?? '';
    const method = this.#methods.get(path);
    if (method === undefined) {
      const { status, message } = unimplemented(path);
      stream.respond(
        {
          ':status': 200,
          'content-type': 'application/grpc+proto',
          'grpc-status': String(status),
          'grpc-message': headerText(message),
        },
        { endStream: true },
      );
      return;
    }
    const call = new Call(stream, headers, method, this.#settings);
    this.#calls.set(
      call,
      call.run().finally(() => this.#calls.delete(call)),
    );
  }

  /** Gives the last statuses a moment to leave, then hangs up. */
  async #sayGoodbye(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, 500);
    const closed = [...this.#sessions].map(
      (session) => new Promise<void>((done) => session.once('close', done)),
    );
    await Promise.race([promise, Promise.all(closed)]);
    clearTimeout(timer);
    for (const session of this.#sessions) session.destroy();
  }
}
