import { once } from 'node:events';
import { connect as connectHttp2, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '@eventstore/db-client';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import fc from 'fast-check';
import { temporaryDirectory } from '../testing/stores.ts';
import { appendOptions, batchMessage, proposedMessage, readRequest, STREAMS } from '../testing/messages.ts';
import { serve, type Served } from '../testing/served.ts';
import { rmSync } from 'node:fs';

/** Set it to run a test with the random numbers of an earlier run: they are printed with each test's name. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

/** What a client may be told of a request that makes no sense: nothing was found, nothing was wrong, or it was its fault. */
const PROPER = [0, 3, 5, 6, 8, 9, 11, 12];

describe(`What no client would send (seed ${seed})`, () => {
  let served: Served;
  let directory: string;
  const incidents: object[] = [];
  beforeEach(async () => {
    incidents.length = 0;
    directory = temporaryDirectory();
    const log = { info: () => undefined, warn: () => undefined, error: (d: object) => incidents.push(d) };
    served = await serve({ directory, log });
  });
  afterEach(async () => {
    await served.close();
    rmSync(directory, { recursive: true });
  });

  /** Whatever came before, others are served, and nothing happened that nobody foresaw. */
  const isUnharmed = async () => {
    const event = jsonEvent({ type: 'Noted', data: {} });
    expect(await served.client.appendToStream('unharmed', event)).toMatchObject({ success: true });
    for await (const { event } of served.client.readStream('unharmed')) expect(event?.type).toBe('Noted');
    expect(incidents).toEqual([]);
  };

  const methods = async () => {
    const path = '/event_store.client.server_features.ServerFeatures/GetSupportedMethods';
    const { messages } = await served.raw.call(path, [Buffer.alloc(0)]);
    const supported = features.SupportedMethods.deserializeBinary(new Uint8Array(messages[0] as Buffer));
    // Names are listed in lower case, and served in their own.
    return supported.getMethodsList().map((method) => ({
      service: method.getServiceName(),
      method: method.getMethodName(),
    }));
  };
  const paths = async () => {
    const listed = await methods();
    const known = SERVED.filter((path) =>
      listed.some(({ service, method }) => path.toLowerCase() === `/${service}/${method}`),
    );
    expect(known).toHaveLength(listed.length);
    return known;
  };

  it('is refused by each method as not decodable', async () => {
    for (const path of await paths()) {
      for (const bytes of [[0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f], [0x0a], [0xff, 0xff], [0x08]]) {
        const answer = await served.raw.call(path, [Buffer.from(bytes)], { deadline: 10_000 });
        expect([path, answer.code, answer.details]).toEqual([path, 3, expect.stringContaining('decoded')]);
      }
    }
    await isUnharmed();
  });

  it('ends with a proper status, be it any bytes to any method', async () => {
    const all = await paths();
    const call = fc.tuple(
      fc.constantFrom(...all),
      fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 20 }), async (calls) => {
        await Promise.all(calls.map(([path, messages]) => expectProper(path, messages)));
      }),
      { seed, numRuns: 60 },
    );
    await isUnharmed();
  });

  it('ends with a proper status, be it a sensible request with some bytes changed', async () => {
    const sensible: [string, Uint8Array[]][] = [
      [`${STREAMS}Append`, [appendOptions('s'), proposedMessage()]],
      [`${STREAMS}BatchAppend`, [batchMessage(), batchMessage({ isFinal: false })]],
      [`${STREAMS}Read`, [readRequest()]],
      [`${STREAMS}Delete`, [appendOptions('s').subarray(2)]],
    ];
    const change = fc.record({ at: fc.nat(), to: fc.nat({ max: 255 }) });
    const call = fc.tuple(fc.constantFrom(...sensible), fc.array(change, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 20 }), async (calls) => {
        const changed = calls.map(([[path, messages], changes]) => {
          const copies = messages.map((message) => Buffer.from(message));
          for (const { at, to } of changes) {
            const message = copies[at % copies.length] as Buffer;
            message[at % message.length] = to;
          }
          return expectProper(path, copies);
        });
        await Promise.all(changed);
      }),
      { seed, numRuns: 60 },
    );
    await isUnharmed();
  });

  async function expectProper(path: string, messages: readonly Uint8Array[]): Promise<void> {
    // A change may have made a subscription of a request: it ends by its deadline.
    const { code, details } = await served.raw.call(path, messages, { deadline: 300 });
    const proper = [...PROPER, 4];
    expect([path, proper.includes(code) ? 'proper' : code, details]).toEqual([path, 'proper', details]);
  }

  it('ends with UNIMPLEMENTED where no method is meant', async () => {
    for (const path of [
      '/event_store.client.streams.Streams/Fly',
      '/nothing.at.All/Read',
      '/',
      '/a%20b/客',
    ]) {
      expect(await served.raw.call(encodeURI(path), [Buffer.alloc(3)])).toMatchObject({ code: 12 });
    }
    await isUnharmed();
  });

  it('is refused unread where it is far too large', async () => {
    const session = await http2();
    const stream = session.request({ ':method': 'POST', ':path': `${STREAMS}Append`, ...GRPC });
    // Says that a gigabyte follows, and stops there.
    stream.write(Buffer.from([0, 0x40, 0, 0, 0]));
    const { status } = await grpcStatus(stream);
    expect(status).toBe('8');
    session.destroy();
    await isUnharmed();
  });

  it('is refused where it unfolds to something far too large', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const session = await http2();
    const stream = session.request({
      ...{ ':method': 'POST', ':path': `${STREAMS}Append`, ...GRPC },
      'grpc-encoding': 'gzip',
    });
    const prefix = Buffer.from([1, 0, 0, 0, 0]);
    prefix.writeUInt32BE(bomb.length, 1);
    stream.end(Buffer.concat([prefix, bomb]));
    expect((await grpcStatus(stream)).status).toBe('8');
    session.destroy();
    await isUnharmed();
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
    await isUnharmed();
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
        const message = Buffer.from(readRequest());
        const prefix = Buffer.alloc(5);
        prefix.writeUInt32BE(message.length, 1);
        stream.end(Buffer.concat([prefix, message]));
        const { status, message: said } = await grpcStatus(stream);
        expect(status).toBeDefined();
        expect(said).not.toMatch(/ at .*:\d+/);
      }),
      { seed, numRuns: 200 },
    );
    session.destroy();
    await isUnharmed();
  });

  it('does no harm as 10,000 frames on connections that began well', async () => {
    const random = fc.sample(fc.array(anyFrame, { minLength: 50, maxLength: 50 }), { seed, numRuns: 200 });
    await inTurns(random, (frames) => send([PREFACE, SETTINGS, ...frames]));
    await isUnharmed();
  }, 30_000);

  it('does no harm as bytes of any kind', async () => {
    const random = fc.sample(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), {
      seed,
      numRuns: 300,
    });
    await inTurns(random, (chunks) => send(chunks));
    await inTurns(random, (chunks) => send([PREFACE, ...chunks]));
    await isUnharmed();
  }, 30_000);

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

const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'server_features.ServerFeatures': ['GetSupportedMethods'],
  'gossip.Gossip': ['Read'],
  'streams.Streams': ['Read', 'Append', 'BatchAppend', 'Delete', 'Tombstone'],
  'persistent_subscriptions.PersistentSubscriptions': [
    ...['Create', 'Update', 'Delete', 'Read', 'GetInfo', 'ReplayParked', 'List', 'RestartSubsystem'],
  ],
  'projections.Projections': [
    ...['Create', 'Update', 'Delete', 'Statistics', 'Disable', 'Enable', 'Reset', 'State', 'Result'],
    'RestartSubsystem',
  ],
};

/** Every method that may be served. */
const SERVED = Object.entries(SERVICES).flatMap(([service, names]) =>
  names.map((name) => `/event_store.client.${service}/${name}`),
);
