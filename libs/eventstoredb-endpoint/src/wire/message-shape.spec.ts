import { describe, expect, it } from '@jest/globals';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import projections from '@eventstore/db-client/generated/projections_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { MalformedMessage } from './message-reader.ts';
import { checkShape, type Shape } from './message-shape.ts';
import { BY_HAND, REQUEST_SHAPES } from './request-shapes.ts';

interface MessageType {
  deserializeBinary(bytes: Uint8Array): { toObject(): object; serializeBinary(): Uint8Array };
}

const STREAMS = '/event_store.client.streams.Streams/';
const PERSISTENT = '/event_store.client.persistent_subscriptions.PersistentSubscriptions/';
const PROJECTIONS = '/event_store.client.projections.Projections/';
const TYPES: Readonly<Record<string, MessageType>> = {
  [`${STREAMS}Read`]: streams.ReadReq,
  [`${STREAMS}Delete`]: streams.DeleteReq,
  [`${STREAMS}Tombstone`]: streams.TombstoneReq,
  [`${PERSISTENT}Create`]: persistent.CreateReq,
  [`${PERSISTENT}Update`]: persistent.UpdateReq,
  [`${PERSISTENT}Delete`]: persistent.DeleteReq,
  [`${PERSISTENT}Read`]: persistent.ReadReq,
  [`${PERSISTENT}GetInfo`]: persistent.GetInfoReq,
  [`${PERSISTENT}ReplayParked`]: persistent.ReplayParkedReq,
  [`${PERSISTENT}List`]: persistent.ListReq,
  [`${PROJECTIONS}Create`]: projections.CreateReq,
  [`${PROJECTIONS}Update`]: projections.UpdateReq,
  [`${PROJECTIONS}Delete`]: projections.DeleteReq,
  [`${PROJECTIONS}Statistics`]: projections.StatisticsReq,
  [`${PROJECTIONS}Disable`]: projections.DisableReq,
  [`${PROJECTIONS}Enable`]: projections.EnableReq,
  [`${PROJECTIONS}Reset`]: projections.ResetReq,
  [`${PROJECTIONS}State`]: projections.StateReq,
  [`${PROJECTIONS}Result`]: projections.ResultReq,
};

const tag = (field: number, type: number) => varint(field * 8 + type);
const delimited = (field: number, content: Uint8Array) =>
  Buffer.concat([tag(field, 2), varint(content.length), content]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 0x80);
  }
}

/** A message of a shape with each of its fields once; and every such message with one field alone, down to the leaves. */
function samples(shape: Shape): Buffer[] {
  return Object.entries(shape).flatMap(([number, kind]) => {
    const field = Number(number);
    if (kind === 'number') return [Buffer.concat([tag(field, 0), varint(1)])];
    if (kind === 'text' || kind === 'bytes') return [delimited(field, Buffer.from('a'))];
    return [delimited(field, Buffer.alloc(0)), ...samples(kind).map((inner) => delimited(field, inner))];
  });
}

const described = [...REQUEST_SHAPES].flatMap(([path, shape]) => {
  const type = TYPES[path];
  return shape === BY_HAND || type === undefined ? [] : [{ path, shape, type }];
});

describe('The shapes of requests', () => {
  it('are there for every request that the generated classes read', () => {
    expect(described).toHaveLength(Object.keys(TYPES).length);
  });

  it.each(described)('of $path have the fields that the generated class knows', ({ shape, type }) => {
    for (const sample of samples(shape)) {
      checkShape(sample, shape);
      // What the class doesn't know, or takes for something else, doesn't come back the same.
      const back = Buffer.from(type.deserializeBinary(new Uint8Array(sample)).serializeBinary());
      expect(back.toString('hex')).toBe(sample.toString('hex'));
    }
  });

  it('refuse in no time what announces more than there is, wherever it does', () => {
    const huge = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]);
    for (const { shape } of described) {
      for (const [field, kind] of Object.entries(shape)) {
        if (kind === 'number') continue;
        const outer = Buffer.concat([tag(Number(field), 2), huge]);
        expect(() => checkShape(outer, shape)).toThrow(MalformedMessage);
        if (typeof kind === 'string') continue;
        for (const inner of Object.keys(kind)) {
          const nested = delimited(Number(field), Buffer.concat([tag(Number(inner), 2), huge]));
          expect(() => checkShape(nested, shape)).toThrow(MalformedMessage);
        }
      }
    }
  });

  it('leave nothing to the generated classes that they do not cope with', () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...described), bytes, ({ shape, type }, random) => {
        for (const message of [random, ...samples(shape).map((sample) => Buffer.concat([sample, random]))]) {
          try {
            checkShape(Buffer.from(message), shape);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedMessage);
            continue;
          }
          type.deserializeBinary(new Uint8Array(message));
        }
      }),
    );
  });
});
