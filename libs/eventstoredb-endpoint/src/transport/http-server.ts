import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import type { Duplex } from 'node:stream';

/** What is asked of health and identity, beside gRPC on the same port. */
export interface HttpFacts {
  /** Whether calls are served. */
  isReady(): boolean;
  info(): object;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** What clients expect to be told. */
const PONG = { msgTypeId: 6, text: 'Ping request successfully handled' };

/** Milliseconds from the first byte to the last. */
const LONGEST_CONNECTION = 10_000;

/** The few answers that probes and curious people want, by HTTP/1.1 or 2: over TLS `curl` takes the newer one. */
export class HttpServer {
  readonly #server: Server;
  readonly #answers: ReadonlyMap<string, () => Answer>;

  constructor({ isReady, info }: HttpFacts) {
    this.#answers = new Map<string, () => Answer>([
      ['/health/live', () => ({ status: 204 })],
      ['/health/ready', () => ({ status: isReady() ? 204 : 503 })],
      ['/ping', () => ({ status: 200, body: PONG })],
      ['/info', () => ({ status: 200, body: info() })],
    ]);
    this.#server = createServer();
    this.#server.on('request', (request, response) => this.#serve(request, response));
  }

  /** Takes over a connection whose client speaks HTTP/1. It is good for one request, which has to come soon. */
  accept(socket: Duplex): void {
    // The server's own time limits work only where it listens itself.
    const timer = setTimeout(() => socket.destroy(), LONGEST_CONNECTION);
    socket.once('close', () => clearTimeout(timer));
    this.#server.emit('connection', socket);
    socket.resume();
  }

  /** Answers a request by HTTP/2 if it is one of these, and not gRPC's. */
  answer(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): boolean {
    const method = headers[':method'];
    if (method !== 'GET' && method !== 'HEAD') return false;
    const { status, headers: fields, body } = this.#answerTo(method, headers[':path']);
    stream.respond({ ':status': status, ...fields });
    stream.end(body === undefined || method === 'HEAD' ? undefined : JSON.stringify(body));
    return true;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    const { status, headers, body } = this.#answerTo(request.method, request.url);
    response.writeHead(status, { ...headers, connection: 'close' });
    response.end(body && JSON.stringify(body));
  }

  #answerTo(method: string | undefined, url: string | undefined): Answer {
    const headers = { 'cache-control': 'no-store' };
    const answer = this.#answers.get(url?.split('?', 1)[0] ?? '');
    if (answer === undefined) return { status: 404, headers };
    if (method !== 'GET' && method !== 'HEAD') {
      return { status: 405, headers: { ...headers, allow: 'GET, HEAD' } };
    }
    const { status, body } = answer();
    if (body === undefined) return { status, headers };
    return { status, headers: { ...headers, 'content-type': 'application/json' }, body };
  }
}
