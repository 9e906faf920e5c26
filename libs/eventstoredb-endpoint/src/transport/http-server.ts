import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** What is asked of health and identity, beside gRPC on the same port. */
export interface HttpFacts {
  /** Whether calls are served. */
  isReady(): boolean;
  info(): object;
}

interface Answer {
  readonly status: number;
  readonly body?: object;
}

/** What clients expect to be told. */
const PONG = { msgTypeId: 6, text: 'Ping request successfully handled' };

/** Milliseconds from the first byte to the last. */
const LONGEST_CONNECTION = 10_000;

/** The few answers that probes and curious people want by HTTP/1.1. */
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
    this.#server.on('request', (request, response) => this.#answer(request, response));
  }

  /** Takes over a connection whose client speaks HTTP/1. It is good for one request, which has to come soon. */
  accept(socket: Duplex): void {
    // The server's own time limits work only where it listens itself.
    const timer = setTimeout(() => socket.destroy(), LONGEST_CONNECTION);
    socket.once('close', () => clearTimeout(timer));
    this.#server.emit('connection', socket);
    socket.resume();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    const answer = this.#answers.get(request.url?.split('?', 1)[0] ?? '');
    if (answer === undefined) return send(response, 404);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return send(response, 405);
    }
    const { status, body } = answer();
    send(response, status, body);
  }
}

function send(response: ServerResponse, status: number, body?: object): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('connection', 'close');
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
