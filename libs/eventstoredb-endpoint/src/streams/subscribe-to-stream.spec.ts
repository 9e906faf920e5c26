import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { END, jsonEvent, StreamDeletedError, type EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { sampleEvents } from '@huiyin/event-store/testing';
import { contentsOf, ofStream, readRequest, STREAMS } from '../testing/messages.ts';
import type { RawCall } from '../testing/raw-client.ts';
import { serve, type Served } from '../testing/served.ts';
import { STORES } from '../testing/stores.ts';

type StreamOptions = ReadReq.Options.StreamOptions;

describe.each(STORES)('A subscription to a stream of a store %s', (_, openStore) => {
  let served: Served;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    served = await serve({}, openStore);
    ({ client } = served);
  });
  afterEach(() => served.close());

  const open = (stream: string, change: (options: StreamOptions) => unknown = () => undefined) =>
    served.raw.open(`${STREAMS}Read`, [
      readRequest((options) => {
        options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
        change(ofStream(options, stream));
      }),
    ]);
  const says = async (call: RawCall, count: number) => {
    await call.until((messages) => messages.length >= count);
    return contentsOf(call.messages);
  };
  const append = (count: number, stream = 's') => served.store.append(stream, sampleEvents(count), 'any');

  it('is confirmed, catches up, says so, and goes on with this stream only', async () => {
    await append(1, 'other');
    await append(2);
    const call = open('s');
    expect(await says(call, 4)).toEqual(['confirmed', '0@s', '1@s', 'caught up']);
    await append(1, 'other');
    await append(1);
    expect((await says(call, 5)).at(-1)).toBe('2@s');
  });

  it('begins after the revision that it is given', async () => {
    await append(3);
    expect(
      await says(
        open('s', (o) => o.setRevision('1')),
        3,
      ),
    ).toEqual(['confirmed', '2@s', 'caught up']);
  });

  it('waits for a stream that is not there yet', async () => {
    const call = open('s');
    expect(await says(call, 2)).toEqual(['confirmed', 'caught up']);
    await append(1);
    expect((await says(call, 3)).at(-1)).toBe('0@s');
  });

  it('gets everything that is recorded once it is confirmed, even if it asked for what comes only', async () => {
    await append(3);
    const call = open('s', (o) => o.setEnd(new shared.Empty()));
    await says(call, 1);
    await append(1);
    expect((await says(call, 3)).filter((said) => said !== 'caught up')).toEqual(['confirmed', '3@s']);
  });

  it('loses and doubles nothing while others append as it catches up', async () => {
    await append(500);
    const appending = (async () => {
      for (let n = 0; n < 50; n++) {
        await append(20);
        await append(1, 'other');
      }
    })();
    const call = open('s');
    await appending;
    await call.until((messages) => contentsOf(messages.slice(-1))[0] === '1499@s');
    const events = contentsOf(call.messages).filter((said) => said.endsWith('@s'));
    expect(events).toEqual(Array.from({ length: 1_500 }, (_event, n) => `${n}@s`));
  });

  it('goes on when the stream is deleted and written again', async () => {
    await append(2);
    const call = open('s');
    await says(call, 4);
    await client.deleteStream('s');
    await append(1);
    expect((await says(call, 5)).at(-1)).toBe('2@s');
  });

  it('leaves out what the stream’s metadata drop', async () => {
    await append(5);
    await served.store.setStreamMetadata('s', { $maxCount: 2 });
    expect(await says(open('s'), 4)).toEqual(['confirmed', '3@s', '4@s', 'caught up']);
  });

  it('follows the metadata of a stream', async () => {
    const call = open('$$s');
    await says(call, 2);
    await served.store.setStreamMetadata('s', { $maxCount: 2 });
    expect((await says(call, 3)).at(-1)).toBe('0@$$s');
  });

  it('fails where the stream was deleted for good', async () => {
    await append(1);
    await client.tombstoneStream('s');
    const subscription = client.subscribeToStream('s');
    const failed = new Promise((resolve) => subscription.on('error', resolve));
    expect(await failed).toBeInstanceOf(StreamDeletedError);
  });

  it('fails as soon as the stream is deleted for good', async () => {
    await append(1);
    const call = open('s');
    await says(call, 3);
    await client.tombstoneStream('s');
    expect(await call.ended).toMatchObject({ code: 9, trailers: { exception: 'stream-deleted' } });
  });

  it('resolves links that anybody appended, where it is asked to', async () => {
    await append(2, 'target');
    const link = (to: string) => ({ ...jsonEvent({ type: '$>', data: {} }), data: to });
    const subscription = client.subscribeToStream('links', { fromRevision: END, resolveLinkTos: true });
    await new Promise((resolve) => subscription.on('confirmation', () => resolve(undefined)));
    for (const to of ['1@target', '9@target', '0@none']) {
      const bytes = { ...link(to), contentType: 'application/octet-stream', data: Buffer.from(to) };
      await client.appendToStream('links', bytes as never);
    }
    const seen: unknown[] = [];
    for await (const { event, link } of subscription) {
      seen.push([event && `${event.revision}@${event.streamId}`, `${link?.revision}@${link?.streamId}`]);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([
      ['1@target', '0@links'],
      [undefined, '1@links'],
      [undefined, '2@links'],
    ]);
  });

  it('ends with the endpoint, and the client is told to look elsewhere', async () => {
    const call = open('s');
    await says(call, 2);
    await served.endpoint.close();
    expect(await call.ended).toMatchObject({ code: 14 });
  });
});
