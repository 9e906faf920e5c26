import { connect } from 'node:net';

/** What came back on a bare socket. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that waits for more of the request hears after so long that nothing more will come, in milliseconds. */
const patience = 2_000;
const timeout = 10_000;

/**
 * Writes bytes to a fresh connection and reads what comes back until the server closes it: `undefined` when it closes
 * without a word. The bytes should ask for `Connection: close`.
 */
export async function rawExchange(port: number, bytes: Uint8Array): Promise<RawAnswer | undefined> {
  const received = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = setTimeout(() => socket.end(), patience);
    const giveUp = setTimeout(() => socket.destroy(new Error(`no end within ${timeout} ms`)), timeout);
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      clearTimeout(finish);
      chunks.push(chunk);
    });
    socket.on('error', (error) => {
      // A server may refuse before it has read all.
      if (!isReset(error)) reject(error);
    });
    socket.on('close', () => {
      clearTimeout(finish);
      clearTimeout(giveUp);
      resolve(Buffer.concat(chunks));
    });
  });
  return received.length === 0 ? undefined : parsed(received);
}

function isReset(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function parsed(received: Buffer): RawAnswer {
  const end = received.indexOf('\r\n\r\n');
  const [statusLine = '', ...fields] = received
    .toString('latin1', 0, end < 0 ? undefined : end)
    .split('\r\n');
  const headers: Record<string, string> = {};
  for (const field of fields) {
    const colon = field.indexOf(':');
    headers[field.slice(0, colon).toLowerCase()] = field.slice(colon + 1).trim();
  }
  const body = end < 0 ? Buffer.alloc(0) : received.subarray(end + 4);
  const whole = headers['transfer-encoding'] === 'chunked' ? joined(body) : body;
  return { status: Number(statusLine.split(' ')[1]), headers, body: whole.toString() };
}

/** The content of a body sent in chunks (RFC 9112, 7.1). */
function joined(chunked: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < chunked.length;) {
    const start = chunked.indexOf('\r\n', at) + 2;
    const length = Number.parseInt(chunked.toString('latin1', at, start), 16);
    if (!(length > 0) || start < 2) break;
    chunks.push(chunked.subarray(start, start + length));
    at = start + length + 2;
  }
  return Buffer.concat(chunks);
}
