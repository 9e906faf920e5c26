import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { knownProblem, type KnownProblemCode } from './known-problems.ts';
import { problemDocument, problemHeaders } from './problem-document.ts';

/** How long a refused connection may go on sending before it is cut off, in milliseconds. */
const lingering = 250;

const refused = new WeakSet<Duplex>();

/** What Node's HTTP parser refuses, by its error codes; anything else is a malformed request. */
const parserProblems: Readonly<Record<string, KnownProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Answers what Node's HTTP parser could not read: there is no request, so the answer goes to the bare socket. */
export function answerParserError(error: { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  refuseConnection(socket, parserProblems[error.code ?? ''] ?? 'malformed-request');
}

/** Writes a problem to a bare socket and closes it. What was asked before on the same connection is answered first. */
export function refuseConnection(socket: Duplex, code: KnownProblemCode): void {
  if (refused.has(socket)) return;
  refused.add(socket);
  const pending = pendingAnswer(socket);
  if (pending?.req.complete) pending.once('finish', () => refuse(socket, code));
  else if (pending?.headersSent) socket.destroy();
  else refuse(socket, code);
}

function refuse(socket: Duplex, code: KnownProblemCode): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(rawProblem(code));
  // Closed at once, bytes that were not read yet would reset the connection and destroy the answer on its way.
  setTimeout(() => socket.destroy(), lingering).unref();
}

/** A whole HTTP response. Without a request there is no language to choose: it is in Chinese. */
function rawProblem(code: KnownProblemCode): string {
  const problem = knownProblem(code);
  const body = JSON.stringify(problemDocument(problem, 'zh-CN'));
  const headers = {
    ...problemHeaders(problem, 'zh-CN'),
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}

/** The answer that the socket is waiting for or carries: Node keeps it there, as its own handler of errors knows. */
function pendingAnswer(socket: Duplex): ServerResponse | undefined {
  const message = '_httpMessage' in socket ? socket._httpMessage : undefined;
  return typeof message === 'object' && message !== null && 'req' in message
    ? (message as ServerResponse)
    : undefined;
}
