import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import messages from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import fc from 'fast-check';
import { Status } from '../rpc/status.ts';
import { serve, type Served } from '../testing/served.ts';
import { subscribeRequestOf } from './rpc/read-request.ts';

const PATH = '/event_store.client.persistent_subscriptions.PersistentSubscriptions/';
const METHODS = ['Create', 'Update', 'Delete', 'Read', 'GetInfo', 'ReplayParked', 'List'] as const;

const { ReadReq } = messages;
const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from('s'));
const uuids = () => new ReadReq.Options.UUIDOption().setString(new shared.Empty());
const options = () =>
  new ReadReq.Options()
    .setStreamIdentifier(identifier)
    .setGroupName('g')
    .setBufferSize(10)
    .setUuidOption(uuids());
const first = (change = options()) => new ReadReq().setOptions(change).serializeBinary();

describe('What no client would send', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
    const settings = new messages.CreateReq.Settings()
      .setLiveBufferSize(10)
      .setHistoryBufferSize(10)
      .setReadBatchSize(10);
    const request = new messages.CreateReq().setOptions(
      new messages.CreateReq.Options()
        .setStreamIdentifier(identifier)
        .setGroupName('g')
        .setSettings(settings),
    );
    const { code } = await served.raw.call(`${PATH}Create`, [request.serializeBinary()]);
    expect(code).toBe(Status.OK);
  });
  afterAll(() => served.close());

  it.each([
    ['no message', []],
    ['no options', [new ReadReq().serializeBinary()]],
    ['no stream', [first(options().setStreamIdentifier())]],
    ['no group', [first(options().setGroupName(''))]],
    ['no buffer', [first(options().setBufferSize(0))]],
    ['a negative buffer', [first(options().setBufferSize(-5))]],
    ['no form of UUIDs', [first(options().setUuidOption())]],
    ['an answer that is none', [first(), new ReadReq().serializeBinary()]],
    ['the options twice', [first(), first()]],
    [
      'an id that is none',
      [
        first(),
        new ReadReq()
          .setAck(new ReadReq.Ack().setIdsList([new shared.UUID().setString('1')]))
          .serializeBinary(),
      ],
    ],
  ])('is refused with a sentence: a subscription with %s', async (_, sent) => {
    const { code, details } = await served.raw.call(`${PATH}Read`, sent, { keepOpen: sent.length > 1 });
    expect(code).toBe(Status.INVALID_ARGUMENT);
    expect(details).toMatch(/^[A-Z].*\.$/);
  });

  it('is not taken at its word: no subscriber has more than 10,000 messages unsettled', () => {
    const { bufferSize } = subscribeRequestOf(new ReadReq().setOptions(options().setBufferSize(2 ** 31 - 1)));
    expect(bufferSize).toBe(10_000);
  });

  it('never is more than a fault of the client', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      // What is nearly right gets further.
      fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 255 })).map(([at, value]) => {
        const message = first();
        message[at % message.length] = value;
        return message;
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...METHODS),
        fc.array(bytes, { maxLength: 3 }),
        async (method, sent) => {
          const { code } = await served.raw.call(PATH + method, sent);
          expect([Status.INTERNAL, Status.UNKNOWN]).not.toContain(code);
        },
      ),
      { numRuns: 300 },
    );
  });
});
