import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { StreamDeletedError, type EventStore, type RawEvent } from '@huiyin/event-store';

/** Something that is done with a store; what isn't possible any more is left out. */
export type Deed =
  | { readonly kind: 'append'; readonly stream: string; readonly contents: readonly Content[] }
  | {
      readonly kind: 'describe';
      readonly stream: string;
      readonly metadata: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'delete'; readonly stream: string; readonly how: 'soft' | 'tombstone' };

type Content = Pick<RawEvent, 'contentType' | 'raw'>;

const bytes = fc.oneof(
  fc.json().map((text) => Buffer.from(text)),
  fc.constant(Buffer.from(' { "amount" : 1.50 }\n')),
  fc.uint8Array({ maxLength: 24 }),
);
const content: fc.Arbitrary<Content> = fc.record({
  contentType: fc.constantFrom('application/json', 'application/octet-stream'),
  raw: fc.record({ data: bytes, metadata: bytes }),
});
const stream = fc.constantFrom('note-1', 'note-2', 'note-3', '回音', 'note 4');

const append = fc.record({
  kind: fc.constant('append' as const),
  stream,
  contents: fc.array(content, { minLength: 1, maxLength: 4 }),
});
const describe = fc.record({
  kind: fc.constant('describe' as const),
  stream,
  metadata: fc.record(
    {
      $maxCount: fc.integer({ min: 1, max: 5 }),
      $maxAge: fc.constant(1),
      $tb: fc.integer({ min: 0, max: 9 }),
    },
    { requiredKeys: [] },
  ),
});
const remove = fc.record({
  kind: fc.constant('delete' as const),
  stream,
  how: fc.constantFrom('soft' as const, 'tombstone' as const),
});

/** What happens to a store: appends for the most part. */
export const deeds = (most: number): fc.Arbitrary<readonly Deed[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: append, weight: 8 },
      { arbitrary: describe, weight: 2 },
      { arbitrary: remove, weight: 1 },
    ),
    { minLength: 1, maxLength: most },
  );

const note: Content = { contentType: 'application/json', raw: { data: '{"amount":1.50}', metadata: '{}' } };
const image: Content = {
  contentType: 'application/octet-stream',
  raw: { data: Buffer.from([0, 255, 10]), metadata: Buffer.alloc(0) },
};

/** Streams of all sorts: cut, limited, soft-deleted, soft-deleted and written again, deleted for good. */
export const EVERYTHING: readonly Deed[] = [
  { kind: 'append', stream: 'plain', contents: [note, image, note] },
  { kind: 'append', stream: 'cut', contents: [note, note, note] },
  { kind: 'describe', stream: 'cut', metadata: { $tb: 2 } },
  { kind: 'append', stream: 'limited', contents: [note, note, note] },
  { kind: 'describe', stream: 'limited', metadata: { $maxCount: 1, $maxAge: 1 } },
  { kind: 'describe', stream: 'only-described', metadata: { $maxCount: 7 } },
  { kind: 'append', stream: 'deleted', contents: [note] },
  { kind: 'delete', stream: 'deleted', how: 'soft' },
  { kind: 'append', stream: 'begun-again', contents: [note, image] },
  { kind: 'delete', stream: 'begun-again', how: 'soft' },
  { kind: 'append', stream: 'begun-again', contents: [image, note] },
  { kind: 'append', stream: 'ended', contents: [note] },
  { kind: 'delete', stream: 'ended', how: 'tombstone' },
  { kind: 'delete', stream: 'never-begun', how: 'tombstone' },
  { kind: 'append', stream: 'plain', contents: [note] },
];

/** Carries them out. */
export async function carryOut(store: EventStore, list: readonly Deed[]): Promise<void> {
  for (const deed of list) {
    try {
      await carryOutOne(store, deed);
    } catch (error) {
      if (!(error instanceof StreamDeletedError)) throw error;
    }
  }
}

async function carryOutOne(store: EventStore, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'append': {
      const event = (one: Content): RawEvent => ({ id: randomUUID(), type: 'Noted', ...one });
      await store.append(deed.stream, deed.contents.map(event), 'any');
      break;
    }
    case 'describe':
      await store.setStreamMetadata(deed.stream, deed.metadata);
      break;
    case 'delete':
      await store.deleteStream(deed.stream, deed.how);
  }
}
