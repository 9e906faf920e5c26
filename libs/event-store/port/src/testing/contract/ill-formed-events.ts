import { expect, it } from '@jest/globals';
import { IllFormedEventError } from '../../errors.ts';
import type { NewEvent } from '../../event.ts';
import { collect } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvent } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

const cycle: { self?: unknown } = {};
cycle.self = cycle;

const VALUES: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['undefined inside an array', [1, undefined]],
  ['a hole in an array', Array(2)],
  ['NaN', { amount: NaN }],
  ['Infinity', [[-Infinity]]],
  ['a BigInt', { amount: 1n }],
  ['a function', { run: () => 1 }],
  ['a symbol', { kind: Symbol('kind') }],
  ['a Date', { at: new Date(0) }],
  ['a Map', new Map([[1, 2]])],
  ['a Set', { tags: new Set(['a']) }],
  ['a typed array', { bytes: new Uint8Array(2) }],
  ['a cycle', cycle],
  ['an object that writes itself otherwise', new URL('http://localhost/')],
  ['a lone high surrogate', { note: 'a\ud83d' }],
  ['a lone low surrogate', ['\udc00b']],
  ['surrogates in the wrong order', '\udc00\ud83d'],
  ['a lone surrogate in a key', { 'key\ud800': 1 }],
  ['a lone surrogate after an escaped backslash', { path: '\\\ud800' }],
];

export function illFormedEvents(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  async function refused(stream: string, events: readonly NewEvent[]): Promise<IllFormedEventError> {
    const error: unknown = await test.store.append(stream, events, 'any').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IllFormedEventError);
    return error as IllFormedEventError;
  }

  for (const [name, value] of VALUES) {
    it(`refuses ${name} in data and in metadata, and records nothing of that append`, async () => {
      const inData = await refused('a', [sampleEvent(), { ...sampleEvent(), data: value }]);
      expect(inData.message).toContain('its data');
      const inMetadata = await refused('a', [{ ...sampleEvent(), metadata: value }]);
      expect(inMetadata.message).toContain('its metadata');
      expect(await collect(test.store.readAll())).toEqual([]);
    });
  }

  it('says where in the event the fault is', async () => {
    const error = await refused('a', [sampleEvent({ items: [{ price: 1 }, { price: NaN }] })]);
    expect(error).toMatchObject({ stream: 'a', reason: 'its data.items[1].price is NaN' });
  });

  it('accepts text that only looks like an escaped lone surrogate', async () => {
    const data = { text: '\\ud83d', more: '\\\\udc00', pair: '\ud83d\ude00', 'key\\ud800': 1 };
    await test.store.append('a', [sampleEvent(data)], 'any');
    expect((await collect(test.store.readStream('a')))[0]?.data).toEqual(data);
  });

  it('takes a property that is undefined for an absent one, and an instance for its fields', async () => {
    class Address {
      readonly city = '杭州';
      readonly street = undefined;
    }
    await test.store.append('a', [sampleEvent({ address: new Address() })], 'any');
    expect((await collect(test.store.readStream('a')))[0]?.data).toStrictEqual({ address: { city: '杭州' } });
  });

  it('refuses an append without events', async () => {
    expect((await refused('a', [])).message).toContain('empty');
  });

  it('refuses an id that is no UUID, an empty or ill-formed type, and such a stream name', async () => {
    await refused('a', [{ ...sampleEvent(), id: 'event-1' }]);
    await refused('a', [sampleEvent({}, '')]);
    await refused('a', [sampleEvent({}, 'Note\ud800')]);
    await refused('', [sampleEvent()]);
    await refused('a\udc00', [sampleEvent()]);
    expect(await collect(test.store.readAll())).toEqual([]);
  });

  it('refuses events that would pass for the store’s own', async () => {
    await refused('a', [sampleEvent({}, '$metadata')]);
    await refused('a', [sampleEvent({}, '$streamDeleted')]);
    await refused('$$a', [sampleEvent({}, 'NoteTaken')]);
    await refused('$$a', [sampleEvent({ $maxCount: 0 }, '$metadata')]);
    await refused('$$$$a', [sampleEvent({}, '$metadata')]);
  });
}
