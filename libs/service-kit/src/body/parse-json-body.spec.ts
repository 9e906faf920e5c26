import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from '../problem/problem.ts';
import { parseJsonBody } from './parse-json-body.ts';

const parse = (text: string): unknown => parseJsonBody(Buffer.from(text));

function refusal(body: string | Uint8Array): Problem {
  try {
    parseJsonBody(Buffer.from(body));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was taken');
}

describe('a JSON body', () => {
  it('is what JSON.parse makes of it, whatever sound value it holds', () => {
    const sound = fc.jsonValue({ maxDepth: 8, noUnicodeString: false }).filter((value) => {
      const text = JSON.stringify(value);
      return !/\\u0000|\\ud[89a-f]|"(__proto__|constructor|prototype)":/.test(text);
    });
    fc.assert(
      fc.property(sound, (value) => {
        const text = JSON.stringify(value);
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may be absent, and may begin with a byte order mark', () => {
    expect(parse('')).toBeUndefined();
    expect(parse('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  it('may escape any character but NUL', () => {
    expect(parse('{"a":"\\u4e2d\\ud83d\\ude00\\u0001"}')).toEqual({ a: '中😀\u0001' });
  });

  it.each([
    ['{', 'malformed-json', undefined],
    ['{"a":1,}', 'malformed-json', undefined],
    ['NaN', 'malformed-json', undefined],
    ['{"a":[1,{"b":1e999}]}', 'number-out-of-range', '/a/1/b'],
    ['{"a":"x\\u0000"}', 'ill-formed-string', '/a'],
    ['["\\ud800"]', 'ill-formed-string', '/0'],
    ['{"a":"\\udc00\\ud800"}', 'ill-formed-string', '/a'],
    ['{"a":{"\\ud800":1}}', 'ill-formed-string', '/a'],
    ['{"__proto__":{"admin":true}}', 'forbidden-key', ''],
    ['{"\\u005f_proto__":1}', 'forbidden-key', ''],
    ['{"a":[{"constructor":1}]}', 'forbidden-key', '/a/0'],
    ['{"a/b":{"~":{"prototype":1}}}', 'forbidden-key', '/a~1b/~0'],
  ])('%s is refused as %s', (text, code, pointer) => {
    const problem = refusal(text);
    expect(problem).toMatchObject({ status: 400, code });
    expect(problem.extensions.pointer).toBe(pointer);
  });

  it.each([[[0xff]], [[0x22, 0xc3, 0x22]], [[0x22, 0xed, 0xa0, 0x80, 0x22]], [[0x22, 0xc0, 0x80, 0x22]]])(
    'of the bytes %j is refused as not UTF-8',
    (bytes) => {
      expect(refusal(Uint8Array.from(bytes)).code).toBe('invalid-utf8');
    },
  );

  it('may be 32 deep and not deeper', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(() => parse(nested(32))).not.toThrow();
    expect(refusal(nested(33)).code).toBe('nesting-too-deep');
    expect(refusal(nested(100_000)).code).toBe('nesting-too-deep');
    expect(refusal('{"a":'.repeat(33) + '1' + '}'.repeat(33)).code).toBe('nesting-too-deep');
  });

  it('may have 10,000 elements in all and not more', () => {
    const half = Array.from({ length: 4999 }, () => 0);
    expect(() => parse(JSON.stringify([half, half]))).not.toThrow();
    expect(refusal(JSON.stringify([half, half, 0])).code).toBe('too-many-elements');
    expect(
      refusal(JSON.stringify(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`k${n}`, 0]))))
        .code,
    ).toBe('too-many-elements');
  });

  it('never pollutes a prototype', () => {
    refusal('{"a":{"__proto__":{"polluted":true}}}');
    expect({}).not.toHaveProperty('polluted');
  });
});
