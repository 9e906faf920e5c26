import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedFact } from '../case/recorded-fact.ts';
import { altered, found, sound, verify, withMetadata } from '../testing/recorded-errand.ts';

const garbage: readonly unknown[] = [
  null,
  7,
  'asked',
  [],
  {},
  { work: 'gone' },
  { work: 'asked' },
  { work: { asked: 'x' } },
];

it.each(garbage)('a record that makes no sense is a divergence, not a crash: a state of %j', (to) => {
  expect(found(withMetadata(2, () => ({ to })))).toEqual(['2 to']);
  expect(found(withMetadata(2, () => ({ from: to })))).toEqual(['2 from']);
  const refused = withMetadata(2, () => ({ to })).map((record) =>
    (record as RecordedFact).revision === 2 ? { ...record, type: 'Vanished' } : record,
  );
  expect(found(refused)[0]).toBe('2 refused');
});

it.each([undefined, null, 7, {}, { machine: null }])(
  'is a divergence, not a crash: metadata of %j',
  (metadata) => {
    expect(found(altered(2, () => ({ metadata })))[0]).toMatch(/^2 (unreadable|machine)$/);
  },
);

it('a record is a divergence when its time is no date', () => {
  expect(found(withMetadata(2, () => ({ occurredAt: 'yesterday' })))).toEqual(['2 unreadable']);
});

it('a replay never crashes, whatever was changed', () => {
  const paths = ['type', 'data', 'revision', 'metadata'].concat(
    Object.keys(sound[2]!.metadata).map((key) => `metadata.${key}`),
  );
  fc.assert(
    fc.property(
      fc.nat(sound.length - 1),
      fc.constantFrom(...paths),
      fc.oneof(fc.constant(undefined), fc.jsonValue()),
      (revision, path, value) => {
        const [member, inner] = path.split('.');
        const history = altered(revision, (record) => ({
          [member!]: inner ? { ...record.metadata, [inner]: value } : value,
        }));
        expect(Array.isArray(verify(history))).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
