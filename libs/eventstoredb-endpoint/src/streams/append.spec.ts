import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  binaryEvent,
  type EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { collect } from '@huiyin/event-store/testing';
import {
  appendOptions,
  batchMessage,
  ofStream,
  proposedMessage,
  readRequest,
  STREAMS,
} from '../testing/messages.ts';
import { serve, type Served } from '../testing/served.ts';
import { STORES } from '../testing/stores.ts';

/** With credentials the client makes a call of each append; without, all of them share one stream of messages. */
const WAYS = [
  ['by a call of its own', { credentials: { username: 'nobody', password: 'none' } }],
  ['in a batch', {}],
] as const;

const noted = (data: Record<string, unknown> = {}) => jsonEvent({ type: 'Noted', data });

describe.each(STORES)('An append before a store %s', (_, openStore) => {
  let served: Served;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    served = await serve({}, openStore);
    ({ client } = served);
  });
  afterEach(() => served.close());

  describe.each(WAYS)('%s', (_way, way) => {
    it('tells revision and position, and is read back as it was', async () => {
      const text = jsonEvent({ type: '已受理', data: { note: '事事有着落' }, metadata: { by: '客服' } });
      const bytes = binaryEvent({
        type: 'Scanned',
        data: Uint8Array.of(0, 255, 1),
        metadata: Uint8Array.of(9),
      });
      const result = await client.appendToStream('客诉-1', [text, bytes], {
        expectedRevision: NO_STREAM,
        ...way,
      });
      expect(result).toEqual({
        success: true,
        nextExpectedRevision: 1n,
        position: { commit: 2n, prepare: 2n },
      });

      const [first, second] = await collect(client.readStream('客诉-1'));
      expect(first?.event).toMatchObject({
        ...{ id: text.id, type: '已受理', streamId: '客诉-1', revision: 0n, isJson: true },
        ...{ data: { note: '事事有着落' }, metadata: { by: '客服' } },
      });
      expect(second?.event).toMatchObject({ id: bytes.id, type: 'Scanned', revision: 1n, isJson: false });
      expect([...(second?.event?.data as Uint8Array)]).toEqual([0, 255, 1]);
      expect([...(second?.event?.metadata as Uint8Array)]).toEqual([9]);
    });

    it('is refused when the stream is not as expected, telling how it is', async () => {
      await client.appendToStream('s', [noted(), noted()]);
      for (const expectedRevision of [NO_STREAM, 0n, 7n] as const) {
        const refusal = client.appendToStream('s', noted(), { expectedRevision, ...way });
        await expect(refusal).rejects.toThrow(WrongExpectedVersionError);
        await expect(refusal).rejects.toMatchObject({
          streamName: 's',
          actualVersion: 1n,
          expectedVersion: expectedRevision,
        });
      }
      const missing = client.appendToStream('t', noted(), { expectedRevision: STREAM_EXISTS, ...way });
      await expect(missing).rejects.toMatchObject({
        actualVersion: 'no_stream',
        expectedVersion: 'stream_exists',
      });
      expect(await collect(client.readStream('s'))).toHaveLength(2);
    });

    it('is made once, however often it is repeated with the same ids and the same expectation', async () => {
      const events = [noted({ n: 1 }), noted({ n: 2 })];
      const append = () => client.appendToStream('s', events, { expectedRevision: NO_STREAM, ...way });
      const first = await append();
      await client.appendToStream('s', noted());
      expect(await append()).toEqual(first);
      expect(await collect(client.readStream('s'))).toHaveLength(3);
    });

    it('is refused where only some of its events were recorded before', async () => {
      const event = noted();
      await client.appendToStream('s', event, { expectedRevision: NO_STREAM });
      const more = client.appendToStream('s', [event, noted()], { expectedRevision: NO_STREAM, ...way });
      await expect(more).rejects.toThrow(WrongExpectedVersionError);
    });

    it('is refused to a stream that was deleted for good', async () => {
      await client.appendToStream('客诉-1', noted());
      await client.tombstoneStream('客诉-1');
      const refusal = client.appendToStream('客诉-1', noted(), way);
      await expect(refusal).rejects.toThrow(StreamDeletedError);
    });

    it('is refused when it is too large, and nothing of it is recorded', async () => {
      const half = noted({ text: 'x'.repeat(600_000) });
      await client.appendToStream('s', half, way);
      const refusal = client.appendToStream('s', [noted(), { ...half, id: randomUUID() }, half], way);
      await expect(refusal).rejects.toThrow(MaxAppendSizeExceededError);
      await expect(refusal).rejects.toMatchObject({ maxAppendSize: 1_048_576 });
      expect(await collect(client.readStream('s'))).toHaveLength(1);
    });

    it('sets the metadata of a stream', async () => {
      await client.appendToStream('s', [noted(), noted(), noted()]);
      await client.setStreamMetadata('s', { maxCount: 2 }, way);
      expect((await client.getStreamMetadata('s')).metadata).toEqual({ maxCount: 2 });
      expect(await collect(client.readStream('s'))).toHaveLength(2);
    });
  });

  it('keeps JSON byte for byte, and bytes that only claim to be JSON', async () => {
    const texts = ['{ "b" : 1,\n"a" : 1.50 }', '{ not json', '"\\ud800"', ''];
    const messages = texts.map((text) => proposedMessage({ data: Buffer.from(text) }));
    expect(await served.raw.call(`${STREAMS}Append`, [appendOptions('s'), ...messages])).toMatchObject({
      code: 0,
    });
    const read = await served.raw.call(`${STREAMS}Read`, [readRequest((options) => ofStream(options, 's'))]);
    const data = read.messages.map((message) => {
      const event = streams.ReadResp.deserializeBinary(new Uint8Array(message)).getEvent()?.getEvent();
      return Buffer.from(event?.getData_asU8() ?? []).toString();
    });
    expect(data).toEqual(texts);
  });

  it('keeps the order in which one client sent them', async () => {
    const ids = Array.from({ length: 100 }, () => randomUUID());
    const messages = ids.map((id) => batchMessage({ events: [{ id }] }));
    expect(await served.raw.call(`${STREAMS}BatchAppend`, messages)).toMatchObject({ code: 0 });
    expect((await collect(served.store.readStream('s'))).map(({ id }) => id)).toEqual(ids);
  });

  it('may expect nothing of an append that comes without events', async () => {
    const answer = await served.raw.call(`${STREAMS}Append`, [appendOptions('s')]);
    expect(answer).toMatchObject({ code: 3, details: expect.stringContaining('empty') });
  });
});
