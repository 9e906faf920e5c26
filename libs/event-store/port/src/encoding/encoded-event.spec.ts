import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IllFormedEventError } from '../errors.ts';
import { sampleEvent } from '../testing/sample-events.ts';
import { encodeEvents } from './encoded-event.ts';

/** Any UTF-16 code units, paired surrogates or not. */
const text = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.constant(0x5c)))
  .map((units) => String.fromCharCode(...units));

const anything = fc.anything({
  key: text,
  values: [
    text,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, Infinity),
    fc.bigInt(),
  ],
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** What JSON has no word for and we take for the same: -0 is 0, a property that is undefined is absent. */
function normal(value: unknown): unknown {
  if (typeof value === 'number') return value + 0;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(normal);
  return new Map(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, normal(field)]),
  );
}

function encoded(value: unknown): string | undefined {
  try {
    return encodeEvents('a', [{ ...sampleEvent(), data: value }])[0]?.data;
  } catch (error) {
    expect(error).toBeInstanceOf(IllFormedEventError);
    return undefined;
  }
}

describe('encoding an event', () => {
  it('refuses a value, or lets it come back unchanged from UTF-8', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const json = encoded(value);
        if (json === undefined) return;
        const back: unknown = JSON.parse(Buffer.from(json, 'utf8').toString('utf8'));
        expect(normal(back)).toEqual(normal(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses no JSON value with well-formed text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(encoded(value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses half a surrogate pair wherever it stands', () => {
    fc.assert(
      fc.property(text, (note) => {
        expect(encoded({ note }) === undefined).toBe(!note.isWellFormed());
        expect(encoded({ [note]: 1 }) === undefined).toBe(!note.isWellFormed());
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses nesting too deep to be written', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(encoded(deep)).toBeUndefined();
  });
});
