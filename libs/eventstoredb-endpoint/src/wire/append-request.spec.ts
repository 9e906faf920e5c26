import { describe, expect, it } from '@jest/globals';
import duration from 'google-protobuf/google/protobuf/duration_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { BinaryWriter } from 'google-protobuf';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { anyUuid } from '../testing/sample-recorded.ts';
import { readAppendRequest, readBatchAppendRequest } from './append-request.ts';
import { MalformedMessage } from './message-reader.ts';

const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed());
const anyProposed = fc.record({
  id: anyUuid,
  structured: fc.boolean(),
  type: fc.option(text, { nil: undefined }),
  contentType: fc.option(text, { nil: undefined }),
  others: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
  data: fc.uint8Array(),
  metadata: fc.uint8Array(),
});
type Proposed = typeof anyProposed extends fc.Arbitrary<infer T> ? T : never;

describe('Requests to append, read by hand', () => {
  it('hold the events that the generated classes wrote', () => {
    fc.assert(
      fc.property(anyProposed, (event) => {
        const message = fill(new streams.AppendReq.ProposedMessage(), event);
        const bytes = new streams.AppendReq().setProposedMessage(message).serializeBinary();
        expect(readAppendRequest(Buffer.from(bytes))).toEqual({
          options: undefined,
          message: meant(event),
        });
      }),
    );
  });

  it('hold whole batches', () => {
    fc.assert(
      fc.property(anyUuid, fc.array(anyProposed), fc.boolean(), (correlationId, events, isFinal) => {
        const request = new streams.BatchAppendReq()
          .setCorrelationId(uuid(correlationId, false))
          .setProposedMessagesList(
            events.map((event) => fill(new streams.BatchAppendReq.ProposedMessage(), event)),
          )
          .setIsFinal(isFinal);
        expect(readBatchAppendRequest(Buffer.from(request.serializeBinary()))).toEqual({
          correlationId,
          options: undefined,
          messages: events.map(meant),
          isFinal,
        });
      }),
    );
  });

  it.each([
    [(o: Options) => o.setRevision('7'), 7],
    [(o: Options) => o.setRevision('0'), 0],
    [(o: Options) => o.setNoStream(new shared.Empty()), 'no-stream'],
    [(o: Options) => o.setAny(new shared.Empty()), 'any'],
    [(o: Options) => o.setStreamExists(new shared.Empty()), 'stream-exists'],
    [(o: Options) => o, undefined],
  ] as const)('say what is expected of the stream (%#)', (expecting, expected) => {
    const options = expecting(new streams.AppendReq.Options().setStreamIdentifier(stream('客诉-1')));
    const bytes = new streams.AppendReq().setOptions(options).serializeBinary();
    const read = readAppendRequest(Buffer.from(bytes)).options;
    expect([read?.stream?.toString(), read?.expected]).toEqual(['客诉-1', expected]);
  });

  it('let no negative revision pass for a small one', () => {
    const options = new streams.AppendReq.Options().setRevision('18446744073709551615');
    const bytes = new streams.AppendReq().setOptions(options).serializeBinary();
    expect(readAppendRequest(Buffer.from(bytes)).options?.expected).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
  });

  it('say until when: as a moment, or as what is left', () => {
    const moment = new timestamp.Timestamp().setSeconds(1_700_000_000).setNanos(250_000_000);
    const options = new streams.BatchAppendReq.Options().setDeadline(moment).setAny(new empty.Empty());
    const byMoment = new streams.BatchAppendReq().setOptions(options).serializeBinary();
    expect(readBatchAppendRequest(Buffer.from(byMoment), 1).options?.deadline).toBe(1_700_000_000_250);

    // Field 7 is younger than the generated classes.
    const left = new duration.Duration().setSeconds(3).setNanos(5_000_000).serializeBinary();
    const optionsWriter = new BinaryWriter();
    optionsWriter.writeBytes(7, left);
    const writer = new BinaryWriter();
    writer.writeBytes(2, optionsWriter.getResultBuffer());
    const byDuration = Buffer.from(writer.getResultBuffer());
    expect(readBatchAppendRequest(byDuration, 10_000).options?.deadline).toBe(13_005);
  });

  it('are told apart from anything else without running wild', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const read of [readAppendRequest, readBatchAppendRequest]) {
          try {
            read(Buffer.from(bytes));
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedMessage);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are not taken cut off', () => {
    const event = fill(new streams.AppendReq.ProposedMessage(), {
      id: '0a1b2c3d-0000-4000-8000-00000000000a',
      structured: true,
      type: 'Noted',
      contentType: 'application/json',
      others: {},
      data: Buffer.from('{}'),
      metadata: Buffer.from('{}'),
    });
    const whole = Buffer.from(new streams.AppendReq().setProposedMessage(event).serializeBinary());
    for (let length = 1; length < whole.length; length++) {
      expect(() => readAppendRequest(whole.subarray(0, length))).toThrow(MalformedMessage);
    }
  });

  it('are not taken with texts that are not UTF-8', () => {
    const entry = new BinaryWriter();
    entry.writeBytes(1, Buffer.from('type'));
    entry.writeBytes(2, Buffer.from([0xff, 0xfe]));
    const message = new BinaryWriter();
    message.writeBytes(2, entry.getResultBuffer());
    const request = new BinaryWriter();
    request.writeBytes(2, message.getResultBuffer());
    expect(() => readAppendRequest(Buffer.from(request.getResultBuffer()))).toThrow(MalformedMessage);
  });
});

type Options = InstanceType<typeof streams.AppendReq.Options>;
type Message = InstanceType<
  typeof streams.AppendReq.ProposedMessage | typeof streams.BatchAppendReq.ProposedMessage
>;

function fill<M extends Message>(message: M, event: Proposed): M {
  message.setId(uuid(event.id, event.structured));
  const map = message.getMetadataMap();
  for (const [key, value] of Object.entries(event.others)) map.set(key, value);
  map.del('type');
  map.del('content-type');
  if (event.type !== undefined) map.set('type', event.type);
  if (event.contentType !== undefined) map.set('content-type', event.contentType);
  message.setData(event.data);
  message.setCustomMetadata(event.metadata);
  return message;
}

function meant({ id, type, contentType, data, metadata }: Proposed) {
  return { id, type, contentType, data: Buffer.from(data), metadata: Buffer.from(metadata) };
}

function uuid(id: string, structured: boolean) {
  if (!structured) return new shared.UUID().setString(id);
  const hex = id.replaceAll('-', '');
  const half = (at: number) => BigInt.asIntN(64, BigInt(`0x${hex.slice(at, at + 16)}`)).toString();
  return new shared.UUID().setStructured(
    new shared.UUID.Structured().setMostSignificantBits(half(0)).setLeastSignificantBits(half(16)),
  );
}

const stream = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name));
