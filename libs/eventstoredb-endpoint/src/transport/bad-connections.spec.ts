import { once } from 'node:events';
import { connect as connectHttp2, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { framed, readRequest, STREAMS } from '../testing/messages.ts';
import { seed, serveForHarm, type Harmed } from '../testing/unharmed.ts';

// Hundreds of calls: more than a moment on a busy machine.
jest.setTimeout(30_000);

describe(`What no client would put on the wire (seed ${seed})`, () => {
  let served: Harmed;
  beforeEach(async () => {
    served = await serveForHarm();
  });
  afterEach(() => served.close());

  it('is refused unread where it is far too large', async () => {
    const session = await http2();
    const stream = session.request({ ':method': 'POST', ':path': `${STREAMS}Append`, ...GRPC });
    // Says that a gigabyte follows, and stops there.
    stream.write(Buffer.from([0, 0x40, 0, 0, 0]));
    const { status } = await grpcStatus(stream);
    expect(status).toBe('8');
    session.destroy();
    await served.isUnharmed();
  });

  it('is refused where it unfolds to something far too large', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const session = await http2();
    const stream = session.request({
      ...{ ':method': 'POST', ':path': `${STREAMS}Append`, ...GRPC },
      'grpc-encoding': 'gzip',
    });
    stream.end(framed(bomb, { flag: 1 }));
    expect((await grpcStatus(stream)).status).toBe('8');
    session.destroy();
    await served.isUnharmed();
  });

  it.each([
    ['content-type', 'text/plain', 415],
    ['content-type', 'application/json', 415],
  ])('is refused with %s %s', async (name, value, expected) => {
    const session = await http2();
    const stream = session.request({
      ...{ ':method': 'POST', ':path': `${STREAMS}Read`, ...GRPC },
      [name]: value,
    });
    stream.end();
    const [headers] = (await once(stream, 'response')) as [IncomingHttpHeaders];
    expect(headers[':status']).toBe(expected);
    session.destroy();
    await served.isUnharmed();
  });

  it('does no harm as header fields of any kind', async () => {
    const session = await http2();
    const fields = fc.dictionary(
      fc.constantFrom(
        'grpc-timeout',
        'grpc-encoding',
        'authorization',
        'connection-name',
        'requires-leader',
        'x',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).filter((value) => value.trim() === value),
    );
    await fc.assert(
      fc.asyncProperty(fields, async (headers) => {
        const stream = session.request({
          ...{ ':method': 'POST', ':path': `${STREAMS}Read`, ...GRPC },
          ...headers,
        });
        stream.end(framed(readRequest()));
        const { status, message: said } = await grpcStatus(stream);
        expect(status).toBeDefined();
        expect(said).not.toMatch(/ at .*:\d+/);
      }),
      { seed, numRuns: 200 },
    );
    session.destroy();
    await served.isUnharmed();
  });

  it('ends with a proper status, however messages are framed', async () => {
    const session = await http2();
    const calls = fc.sample(anyFraming, { seed, numRuns: 500 });
    await inTurns(calls, async ({ method, encoding, flag, length, bytes }) => {
      const stream = session.request({
        ...{ ':method': 'POST', ':path': `${STREAMS}${method}`, ...GRPC },
        ...{ 'grpc-encoding': encoding, 'grpc-timeout': '5S' },
      });
      stream.end(framed(bytes, { flag, length }));
      const { status, message } = await grpcStatus(stream);
      // 13 is grpc-js' word for what can't be unpacked.
      expect([method, status, message]).toEqual([
        ...[method, expect.stringMatching(/^(0|3|4|5|8|9|12|13)$/)],
        expect.stringMatching(status === '13' ? /^Failed%20to%20decompress%20message$/ : /^(?!.*:\d+:\d+)/),
      ]);
    });
    session.destroy();
    await served.isUnharmed();
  });

  it('does no harm as 10,000 frames on connections that began well', async () => {
    const random = fc.sample(fc.array(anyFrame, { minLength: 50, maxLength: 50 }), { seed, numRuns: 200 });
    await inTurns(random, (frames) => send([PREFACE, SETTINGS, ...frames]));
    await served.isUnharmed();
  });

  it('does no harm as bytes of any kind', async () => {
    const random = fc.sample(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), {
      seed,
      numRuns: 300,
    });
    await inTurns(random, (chunks) => send(chunks));
    await inTurns(random, (chunks) => send([PREFACE, ...chunks]));
    await served.isUnharmed();
  });

  async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    for (let at = 0; at < items.length; at += 20) await Promise.all(items.slice(at, at + 20).map(work));
  }

  /** Sends on a connection of its own until the endpoint hangs up or there is no more. */
  async function send(chunks: readonly Uint8Array[]): Promise<void> {
    const socket = connect(served.endpoint.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    const closed = once(socket, 'close');
    for (const chunk of chunks) socket.write(chunk);
    socket.end();
    // What the endpoint would keep open for a client that still listens is not waited for.
    const timer = setTimeout(() => socket.destroy(), 100);
    await closed;
    clearTimeout(timer);
  }

  async function http2(): Promise<ClientHttp2Session> {
    const session = connectHttp2(`http://127.0.0.1:${served.endpoint.port}`);
    session.on('error', () => undefined);
    await once(session, 'connect');
    return session;
  }
});

const GRPC = { 'content-type': 'application/grpc', te: 'trailers' };

const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1');
const SETTINGS = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);

/** A message of gRPC whose frame need not fit what is in it. */
const anyFraming = fc.record({
  method: fc.constantFrom('Read', 'Append', 'BatchAppend', 'Delete', 'Tombstone', 'Fly'),
  encoding: fc.constantFrom('identity', 'gzip', 'deflate', 'br'),
  flag: fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: 255 })),
  length: fc.option(fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 2 ** 31 })), { nil: undefined }),
  bytes: fc.uint8Array({ maxLength: 100 }),
});

/** A frame of HTTP/2 with whatever inside, often of a kind and for a stream that exist. */
const anyFrame = fc
  .record({
    type: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 255 })),
    flags: fc.nat({ max: 255 }),
    stream: fc.oneof(fc.constantFrom(0, 1, 3, 5), fc.nat()),
    payload: fc.uint8Array({ maxLength: 60 }),
  })
  .map(({ type, flags, stream, payload }) => {
    const header = Buffer.alloc(9);
    header.writeUIntBE(payload.length, 0, 3);
    header[3] = type;
    header[4] = flags;
    header.writeUInt32BE(stream, 5);
    return Buffer.concat([header, payload]);
  });

/** The status that a call ends with, wherever it stands; none where there is nothing but an end. */
function grpcStatus(stream: ReturnType<ClientHttp2Session['request']>) {
  return new Promise<{ status: unknown; message: string }>((resolve) => {
    const look = (headers: IncomingHttpHeaders) => {
      const { 'grpc-status': status, 'grpc-message': message = '' } = headers;
      if (status !== undefined) resolve({ status, message: String(message) });
    };
    stream.on('response', look).on('trailers', look);
    stream.on('error', () => undefined).on('close', () => resolve({ status: undefined, message: '' }));
    stream.resume();
  });
}
