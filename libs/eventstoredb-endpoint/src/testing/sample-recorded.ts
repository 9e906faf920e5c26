import fc from 'fast-check';
import type { RecordedEvent } from '@huiyin/event-store';
import { Recorded } from '@huiyin/event-store/adapter';

/** Any text that a store would keep. */
const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed());
const name = text.filter((value) => value !== '');
const place = fc.oneof(fc.nat(), fc.maxSafeNat());

/** UUIDs of all versions, those of no version included. */
export const anyUuid = fc.oneof(
  fc.uuid(),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
);

/** Any event that a store could hold. */
export const anyRecorded: fc.Arbitrary<RecordedEvent> = fc
  .record({
    id: anyUuid,
    type: name,
    stream: name,
    revision: place,
    position: place,
    recordedAt: fc.integer({ min: 1, max: 8_640_000_000_000_000 }),
    contentType: fc.constantFrom('application/json' as const, 'application/octet-stream' as const),
    data: fc.oneof(text, fc.json(), fc.uint8Array()),
    metadata: fc.oneof(text, fc.uint8Array()),
  })
  .map(
    ({ id, type, contentType, data, metadata, stream, revision, position, recordedAt }) =>
      new Recorded(id, type, contentType, { data, metadata }, stream, revision, position, recordedAt),
  );
