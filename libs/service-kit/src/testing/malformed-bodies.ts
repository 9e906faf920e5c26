import fc from 'fast-check';
import { type MalformedTarget, soundRequest } from './malformed-target.ts';
import type { RequestParts } from './request-bytes.ts';

type Bodies = Readonly<Record<string, fc.Arbitrary<RequestParts>>>;

/** Byte sequences that are not UTF-8: never used, cut off, overlong, a surrogate, beyond the last code point. */
const notUtf8 = [[0xff], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0x80]];

/** Requests whose body no route may take. */
export function refusedBodies(target: MalformedTarget): Bodies {
  const request = (body: Uint8Array | string): RequestParts => soundRequest(target, body);
  const json = (value: unknown): RequestParts => request(JSON.stringify(value));
  const text = JSON.stringify(target.body);
  const withMember = (key: string, value: string): RequestParts =>
    request(`{${JSON.stringify(key)}:${value},${text.slice(1)}`);
  return {
    'not an object': fc
      .oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer()))
      .map(json),
    'cut off': fc.integer({ min: 1, max: text.length - 1 }).map((length) => request(text.slice(0, length))),
    'two values': fc.constantFrom('{}', '1', ',', ']', '}').map((more) => request(text + more)),
    'unknown field': fc.stringMatching(/^unknown\w{0,20}$/).map((name) => withMember(name, '1')),
    'forbidden key': fc
      .tuple(
        fc.constantFrom('__proto__', 'constructor', 'prototype'),
        fc.constantFrom('1', '{"a":1}', 'null'),
      )
      .map(([key, value]) => withMember(key, value)),
    'forbidden key, escaped': fc.constant(request(`{"\\u005f_proto__":{"admin":true},${text.slice(1)}`)),
    'nested too deeply': fc
      .tuple(fc.integer({ min: 33, max: 5000 }), fc.constantFrom(['[', ']'], ['{"a":', '}']))
      .map(([depth, [open = '', close = '']]) =>
        withMember('deep', `${open.repeat(depth)}1${close.repeat(depth)}`),
      ),
    'too many elements': fc
      .integer({ min: 10_001, max: 20_000 })
      .map((count) => withMember('many', `[${'0,'.repeat(count)}0]`)),
    'ill-formed string': fc
      .constantFrom('"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udfff"', '"\\udc00\\ud800"')
      .map((value) => withMember('text', value)),
    'ill-formed key': fc
      .constantFrom('\\u0000', '\\ud800')
      .map((key) => request(`{"${key}":1,${text.slice(1)}`)),
    'infinite number': fc.constantFrom('1e999', '-1e999').map((value) => withMember('number', value)),
    'not UTF-8': fc
      .tuple(fc.constantFrom(...notUtf8), fc.nat({ max: text.length }))
      .map(([bytes, at]) =>
        request(
          Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from(bytes), Buffer.from(text.slice(at))]),
        ),
      )
      .filter(({ body }) => body.length > 0),
    'too large': fc
      .integer({ min: target.tooLarge, max: target.tooLarge * 2 })
      .map((size) => withMember('padding', JSON.stringify('x'.repeat(size)))),
    rubbish: fc
      .uint8Array({ minLength: 1, maxLength: 200 })
      .map((bytes) => request(Buffer.concat([Buffer.from([0x7f]), bytes]))),
  };
}

/** Requests whose body is changed at random: most are refused, some happen to be sound. */
export function mutatedBodies(target: MalformedTarget): Bodies {
  const text = JSON.stringify(target.body);
  const bytes = Buffer.from(text);
  return {
    'bytes changed': fc
      .array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 5,
      })
      .map((changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, value] of changes) changed[at] = value;
        return soundRequest(target, changed);
      }),
    'value of another type': fc
      .tuple(fc.constantFrom(...placesIn(target.body)), fc.jsonValue({ maxDepth: 3 }))
      .map(([place, value]) => soundRequest(target, JSON.stringify(replacedAt(target.body, place, value)))),
    'field left out': fc
      .constantFrom(...placesIn(target.body))
      .map((place) => soundRequest(target, JSON.stringify(replacedAt(target.body, place, undefined)))),
  };
}

type Place = readonly string[];

function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, member]) => placesIn(member, [...at, key]));
  return at.length === 0 ? inside : [at, ...inside];
}

function replacedAt(value: unknown, [key, ...rest]: Place, replacement: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return replacement;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  Reflect.set(copy, key, replacedAt(Reflect.get(copy, key), rest, replacement));
  return copy;
}
