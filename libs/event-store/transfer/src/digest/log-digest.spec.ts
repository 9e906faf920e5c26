import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import { LogDigester, type LogDigest } from './log-digest.ts';

const placed = (stream: string, revision: number, position: number, more: Partial<PlacedEvent> = {}) => ({
  ...{ stream, revision, position, recordedAt: 1_700_000_000_000, type: 'NoteTaken' },
  id: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
  contentType: 'application/json' as const,
  raw: { data: '{"amount":500}', metadata: '{"by":"小李"}' },
  ...more,
});

const LOG: readonly PlacedEvent[] = [
  placed('a', 0, 1),
  placed('b', 0, 2),
  placed('a', 1, 3),
  placed('b', 1, 4, {
    contentType: 'application/octet-stream',
    raw: { data: Buffer.from([1]), metadata: '' },
  }),
];

function digest(events: readonly PlacedEvent[]): LogDigest {
  const digester = new LogDigester();
  for (const event of events) digester.add(event);
  return digester.digest;
}

/** Which of the figures are the same as the log's. */
function same(events: readonly PlacedEvent[]): string[] {
  const [one, other] = [digest(LOG), digest(events)];
  return (['streams', 'order', 'log'] as const).filter((figure) => one[figure] === other[figure]);
}

const altered = (index: number, more: Partial<PlacedEvent>) =>
  LOG.map((event, i) => (i === index ? { ...event, ...more } : event));

describe('the digest of a log', () => {
  it('is the same for the same events, whether their contents come as text or as its bytes', () => {
    const bytes = ({ raw }: PlacedEvent) => ({
      data: Buffer.from(raw.data as string),
      metadata: Buffer.from(raw.metadata as string),
    });
    expect(digest(LOG.map((event) => ({ ...event, raw: bytes(event) })))).toEqual(digest(LOG));
  });

  it('tells apart what was recorded at other places or moments', () => {
    expect(same(altered(3, { position: 5 }))).toEqual(['streams', 'order']);
    expect(same(altered(0, { recordedAt: 1 }))).toEqual(['streams', 'order']);
  });

  it('tells apart how streams are interleaved', () => {
    const [first, second, ...rest] = LOG as [PlacedEvent, PlacedEvent, ...PlacedEvent[]];
    const swapped = [{ ...second, position: 1 }, { ...first, position: 2 }, ...rest];
    expect(same(swapped)).toEqual(['streams']);
  });

  it('tells apart any other difference', () => {
    const raw = { data: '{"amount":500}', metadata: '{"by":"小李"}' };
    for (const other of [
      LOG.slice(0, 3),
      [...LOG, placed('c', 0, 5)],
      [...LOG.slice(0, 3), LOG[2]!],
      altered(0, { stream: 'c' }),
      altered(2, { revision: 2 }),
      altered(0, { id: LOG[1]!.id }),
      altered(0, { type: 'NoteTakes' }),
      altered(0, { contentType: 'application/octet-stream' }),
      altered(0, { raw: { ...raw, data: '{"amount":501}' } }),
      altered(0, { raw: { ...raw, data: '{"amount": 500}' } }),
      altered(0, { raw: { ...raw, metadata: '{"by":"小王"}' } }),
      altered(0, { raw: { data: raw.data + raw.metadata, metadata: '' } }),
    ])
      expect(same(other)).toEqual([]);
  });

  it('takes a tombstone for its stream alone, as each store makes its own', () => {
    const ended = (id: string, revision: number) => [
      placed('a', 0, 1),
      { ...placed('a', revision, 2, { type: '$streamDeleted' }), id },
    ];
    expect(digest(ended('one', 1))).toEqual(digest(ended('another', 2 ** 63)));
    expect(digest(ended('one', 1))).not.toEqual(digest([placed('a', 0, 1), placed('a', 1, 2)]));
  });

  it('of the streams doesn’t depend on any order that keeps each stream’s own', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...LOG], { minLength: LOG.length }), (shuffled) => {
        expect(digest(shuffled).streams).toBe(digest(LOG).streams);
      }),
    );
  });
});
