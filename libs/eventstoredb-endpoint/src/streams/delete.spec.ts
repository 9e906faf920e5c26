import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ANY,
  jsonEvent,
  NO_STREAM,
  StreamDeletedError,
  WrongExpectedVersionError,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { sampleEvents } from '@huiyin/event-store/testing';
import { STREAMS, streamIdentifier } from '../testing/messages.ts';
import { serve, type Served } from '../testing/served.ts';
import { STORES } from '../testing/stores.ts';

describe.each(STORES)('Deleting a stream before a store %s', (_, openStore) => {
  let served: Served;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    served = await serve({}, openStore);
    ({ client } = served);
    await served.store.append('客诉-1', sampleEvents(2), 'no-stream');
  });
  afterEach(() => served.close());

  it.each(['deleteStream', 'tombstoneStream'] as const)(
    '%s tells the position of what it recorded, if the stream is as expected',
    async (kind) => {
      expect(await client[kind]('客诉-1', { expectedRevision: 1n })).toEqual({
        position: { commit: 3n, prepare: 3n },
      });
    },
  );

  it.each(['deleteStream', 'tombstoneStream'] as const)(
    '%s is refused if the stream is not as expected',
    async (kind) => {
      const refusal = client[kind]('客诉-1', { expectedRevision: 7n });
      await expect(refusal).rejects.toThrow(WrongExpectedVersionError);
      await expect(refusal).rejects.toMatchObject({ expectedVersion: 7n, actualVersion: 1n });
      const none = client[kind]('客诉-1', { expectedRevision: NO_STREAM });
      // In trailers, unlike in messages, what is no revision is a negative number.
      await expect(none).rejects.toMatchObject({ expectedVersion: -1n, actualVersion: 1n });
      expect(await served.store.head()).toBe(2);
    },
  );

  it.each(['deleteStream', 'tombstoneStream'] as const)('%s is refused after a tombstone', async (kind) => {
    await client.tombstoneStream('客诉-1');
    await expect(client[kind]('客诉-1')).rejects.toThrow(StreamDeletedError);
  });

  it('a soft deletion is refused where there never was a stream, whatever is expected', async () => {
    for (const expectedRevision of [ANY, NO_STREAM] as const) {
      const refusal = client.deleteStream('客诉-2', { expectedRevision });
      await expect(refusal).rejects.toThrow(WrongExpectedVersionError);
      await expect(refusal).rejects.toMatchObject({ actualVersion: -1n });
    }
    expect(await served.store.head()).toBe(2);
  });

  it('a soft deletion is good for a stream of metadata only, and a second time', async () => {
    await client.setStreamMetadata('客诉-2', { maxCount: 1 });
    await client.deleteStream('客诉-2', { expectedRevision: NO_STREAM });
    await client.deleteStream('客诉-1');
    await client.deleteStream('客诉-1');
  });

  it('a tombstone closes the name of a stream that never was', async () => {
    await client.tombstoneStream('客诉-2', { expectedRevision: NO_STREAM });
    await expect(client.deleteStream('客诉-2')).rejects.toThrow(StreamDeletedError);
  });

  it('a tombstone is for good, even after a soft deletion', async () => {
    await client.deleteStream('客诉-1');
    await client.tombstoneStream('客诉-1');
    const append = client.appendToStream('客诉-1', jsonEvent({ type: 'Noted', data: {} }));
    await expect(append).rejects.toThrow(StreamDeletedError);
  });

  it.each(['Delete', 'Tombstone'])(
    '%s makes no sense without options, a name, or an expectation',
    async (method) => {
      const { DeleteReq } = streams;
      const named = new DeleteReq.Options().setStreamIdentifier(streamIdentifier('客诉-1'));
      const requests = [
        new DeleteReq(),
        new DeleteReq().setOptions(new DeleteReq.Options()),
        new DeleteReq().setOptions(named),
        new DeleteReq().setOptions(named.clone().setRevision('18446744073709551615')),
      ];
      for (const request of requests) {
        const answer = await served.raw.call(STREAMS + method, [request.serializeBinary()]);
        expect(answer).toMatchObject({ code: 3, messages: [] });
      }
      expect(await served.store.head()).toBe(2);
    },
  );
});
