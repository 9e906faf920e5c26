import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { IllFormedEventError } from '../../errors.ts';
import type { Content, ContentType, RawEvent, RecordedEvent } from '../../event.ts';
import { collect } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvent } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

const NOTHING = new Uint8Array(0);

const rawEvent = (
  data: Content,
  metadata: Content = NOTHING,
  contentType: ContentType = 'application/json',
): RawEvent => ({ id: randomUUID(), type: 'Noted', contentType, raw: { data, metadata } });

const bytes = (content: Content | undefined) => Buffer.from((content ?? 'nothing') as string);

/** Contents of every kind: JSON, JSON in an unusual writing, text that is none, bytes. */
const content = fc.oneof(
  fc.json().map((text) => Buffer.from(text)),
  fc.json().map((text) => Buffer.from(` ${text}\n`)),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 64 }),
  fc
    .constantFrom('1.0', '12345678901234567890', '{"a":1,"a":2}', '"\\uD83D"', '\ufeff{}', '')
    .map((text) => Buffer.from(text)),
);

export function rawEvents(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  async function recorded(event: RawEvent): Promise<RecordedEvent | undefined> {
    await test.store.append('a', [event], 'any');
    return (await collect(test.store.readStream('a', { direction: 'backwards', limit: 1 })))[0];
  }

  it('keeps contents byte for byte, whatever they are and whatever they claim to be', async () => {
    await fc.assert(
      fc.asyncProperty(
        content,
        content,
        fc.constantFrom<ContentType>('application/json', 'application/octet-stream'),
        async (data, metadata, contentType) => {
          const back = await recorded(rawEvent(data, metadata, contentType));
          expect(back?.contentType).toBe(contentType);
          expect(bytes(back?.raw.data)).toEqual(Buffer.from(data));
          expect(bytes(back?.raw.metadata)).toEqual(Buffer.from(metadata));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives JSON as its value, however it was written, and bytes as bytes', async () => {
    const json = await recorded(rawEvent(Buffer.from('{ "amount" : 1.50 }'), Buffer.from('{"by":"小李"}')));
    expect(json).toMatchObject({ data: { amount: 1.5 }, metadata: { by: '小李' } });
    const none = await recorded(rawEvent(Buffer.from('{broken')));
    expect(none).toMatchObject({ contentType: 'application/json', metadata: NOTHING });
    expect(Buffer.from(none?.data as Uint8Array).toString()).toBe('{broken');
    const binary = await recorded(rawEvent(Buffer.from('{}'), '{}', 'application/octet-stream'));
    expect(Buffer.from(binary?.data as Uint8Array).toString()).toBe('{}');
  });

  it('takes events that were read elsewhere as they are', async () => {
    await test.store.append('a', [sampleEvent({ note: '一' })], 'no-stream');
    const [event] = await collect(test.store.readStream('a'));
    await test.store.append('b', [event as RecordedEvent], 'no-stream');
    const [copy] = await collect(test.store.readStream('b'));
    expect(copy).toMatchObject({
      id: event?.id,
      type: event?.type,
      raw: event?.raw,
      revision: 0,
      stream: 'b',
    });
    expect(copy?.position).toBeGreaterThan(event?.position as number);
  });

  it('holds raw events to the rules of ids, types and metadata streams', async () => {
    const refused = (stream: string, event: RawEvent) =>
      expect(test.store.append(stream, [event], 'any')).rejects.toThrow(IllFormedEventError);
    await refused('a', { ...rawEvent('{}'), id: 'one' });
    await refused('a', { ...rawEvent('{}'), type: '' });
    await refused('$$a', rawEvent('{}'));
    await refused('$$a', { ...rawEvent('{"$maxCount":0}'), type: '$metadata' });
    await refused('$$a', { ...rawEvent(Buffer.from('{broken')), type: '$metadata' });
    await test.store.append('$$a', [{ ...rawEvent('{"$maxCount":3}'), type: '$metadata' }], 'any');
    expect(await test.store.streamMetadata('a')).toEqual({ $maxCount: 3 });
  });
}
