import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { InMemoryEventStore } from '@huiyin/event-store';
import { openEndpoint } from './endpoint.ts';
import { eventually } from './testing/eventually.ts';
import { framed, readRequest, STREAMS } from './testing/messages.ts';
import { serve, type Served } from './testing/served.ts';

const noted = () => jsonEvent({ type: 'Noted', data: {} });
const large = () => ({ ...jsonEvent({ type: 'Noted', data: { text: 'x'.repeat(20_000) } }), metadata: {} });
const subscription = () =>
  readRequest((options) => options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions()));

describe('An endpoint', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  it('counts who is there and what they do', async () => {
    expect(served.endpoint.status()).toEqual({ state: 'serving', connections: 0, calls: 0 });
    const call = served.raw.open(`${STREAMS}Read`, [subscription()]);
    await call.until((messages) => messages.length === 2);
    expect(served.endpoint.status()).toEqual({ state: 'serving', connections: 1, calls: 1 });
    call.cancel();
    await eventually(() => served.endpoint.status().calls === 0);
  });

  it('ends a call at its deadline, whatever it is doing', async () => {
    const answer = await served.raw.call(`${STREAMS}Read`, [subscription()], { deadline: 50 });
    expect(answer.code).toBe(4);
    await eventually(() => served.endpoint.status().calls === 0);
  });

  it('tells the deadline in its turn to a client that reads no more until it has passed', async () => {
    await served.store.append(
      's',
      Array.from({ length: 40 }, () => large()),
      'any',
    );
    const { session, stream } = subscribe('100m');
    const trailers = once(stream, 'trailers');
    await once(stream, 'response');
    await eventually(() => served.endpoint.status().calls === 0);
    stream.resume();
    expect((await trailers)[0]).toMatchObject({ 'grpc-status': '4' });
    session.destroy();
  });

  it('heeds a deadline that nobody lives to see', async () => {
    const { session, stream } = subscribe('9999999H');
    await once(stream, 'data');
    await served.store.append('s', [large()], 'any');
    await once(stream, 'data');
    expect(served.endpoint.status().calls).toBe(1);
    session.destroy();
  });

  /** A subscription without a client that knows of deadlines itself. */
  function subscribe(timeout: string) {
    const session = connectHttp2(`http://127.0.0.1:${served.endpoint.port}`);
    const stream = session.request({
      ...{ ':method': 'POST', ':path': `${STREAMS}Read`, te: 'trailers' },
      ...{ 'content-type': 'application/grpc', 'grpc-timeout': timeout },
    });
    stream.end(framed(subscription()));
    return { session, stream };
  }

  it('answers pings, by which clients find out whether it is still there', async () => {
    const session = connectHttp2(`http://127.0.0.1:${served.endpoint.port}`);
    await once(session, 'connect');
    await new Promise<void>((resolve, reject) => {
      session.ping((error) => (error === null ? resolve() : reject(error)));
    });
    session.destroy();
  });

  it('takes no calls any more once it is closed, and closing it again changes nothing', async () => {
    await served.client.appendToStream('s', noted());
    await Promise.all([served.endpoint.close(), served.endpoint.close()]);
    expect(served.endpoint.status()).toEqual({ state: 'closed', connections: 0, calls: 0 });
    expect((await served.raw.call(`${STREAMS}Read`, [readRequest()])).code).toBe(14);
    // The store is its owner's.
    expect(await served.store.head()).toBe(1);
  });

  it('closes without waiting for clients that have nothing under way', async () => {
    await served.client.appendToStream('s', noted());
    await served.raw.call(`${STREAMS}Read`, [readRequest()]);
    await served.endpoint.close(60_000);
  });

  it('lets a call under way finish when it closes', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const deleteStream = served.store.deleteStream.bind(served.store);
    served.store.deleteStream = async (...args) => {
      begin();
      await released;
      return deleteStream(...args);
    };
    await served.store.append('s', [{ ...noted(), metadata: {} }], 'any');
    const answered = served.client.deleteStream('s');
    await begun;
    const closed = served.endpoint.close();
    release();
    expect(await answered).toMatchObject({ position: { commit: 2n } });
    await closed;
  });
});

describe('An endpoint that can not be opened', () => {
  it('says why, and follows its store no longer', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const store = new InMemoryEventStore();
    let following = 0;
    const subscribe = store.subscribe.bind(store);
    store.subscribe = (options) => {
      following++;
      options?.signal?.addEventListener('abort', () => following--);
      return subscribe(options);
    };
    const { port } = other.address() as AddressInfo;
    await expect(openEndpoint({ store, listen: { port } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(following).toBe(0);
    await store.close();
    other.close();
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', 'db.example'])(
    'refuses to listen on %s without TLS and credentials',
    async (host) => {
      const store = new InMemoryEventStore();
      await expect(openEndpoint({ store, listen: { host } })).rejects.toThrow(
        'only with TLS and credentials',
      );
      await store.close();
    },
  );
});
