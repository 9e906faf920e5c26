import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import { collect, numbers, sampleEvents } from '@huiyin/event-store/testing';
import { openLinks, type OpenedLinks } from '../testing/links/opened-links.ts';
import { LinkResolver } from './resolve-link.ts';

let now = 0;
let links: OpenedLinks;
let resolver: LinkResolver;
beforeEach(async () => {
  now = Date.parse('2026-03-01T08:00:00Z');
  links = await openLinks(new InMemoryEventStore({ clock: () => now }));
  resolver = new LinkResolver(links.store, links.streams);
});
afterEach(() => links.close());

const append = (stream: string, count: number, start = 0) =>
  links.store.append(stream, sampleEvents(count, start), 'any');

async function appendLinks(stream: string, ...data: (string | Uint8Array)[]): Promise<RecordedEvent[]> {
  await links.store.append(
    stream,
    data.map((text) => ({
      id: randomUUID(),
      type: '$>',
      contentType: 'application/octet-stream',
      raw: { data: typeof text === 'string' ? Buffer.from(text) : text, metadata: '{}' },
    })),
    'any',
  );
  return collect(links.store.readStream(stream));
}

async function category(stream: string): Promise<RecordedEvent[]> {
  await links.streams.reached();
  return collect(links.streams.readStream(stream));
}

/** The numbers of the events that links lead to; `null` where there is none. Both ways of asking answer the same. */
async function resolved(found: readonly RecordedEvent[]): Promise<unknown[]> {
  const all = await resolver.resolveAll(found);
  for (const [i, link] of found.entries()) {
    expect(all[i]?.link).toBe(link);
    expect((await resolver.resolve(link))?.id).toBe(all[i]?.event?.id);
  }
  return all.map(({ event }) => (event === undefined ? null : numbers([event])[0]));
}

describe('a link of a system projection', () => {
  it('leads to the event as it was recorded', async () => {
    await append('order-1', 2);
    await append('order-2', 1, 2);
    const found = await category('$ce-order');
    expect(await resolved(found)).toEqual([0, 1, 2]);
    const [original] = await collect(links.store.readStream('order-1'));
    expect(await resolver.resolve(found[0] as RecordedEvent)).toEqual(original);
  });

  it('leads nowhere once its stream is deleted', async () => {
    await append('order-1', 2);
    await append('order-2', 1, 2);
    await append('order-3', 1, 3);
    await links.store.deleteStream('order-1', 'soft');
    await links.store.deleteStream('order-2', 'tombstone');
    expect((await resolved(await category('$ce-order'))).slice(0, 4)).toEqual([null, null, null, 3]);
  });

  it('leads to what was appended after a soft deletion', async () => {
    await append('order-1', 2);
    await links.store.deleteStream('order-1', 'soft');
    await append('order-1', 1, 2);
    expect(await resolved(await category('$ce-order'))).toEqual([null, null, 2]);
  });

  it('leads to what the metadata of its stream keep, no more', async () => {
    await append('order-1', 4);
    await append('order-2', 4, 4);
    await append('order-3', 2, 8);
    await links.store.setStreamMetadata('order-1', { $tb: 2 });
    await links.store.setStreamMetadata('order-2', { $maxCount: 1 });
    await links.store.setStreamMetadata('order-3', { $maxAge: 60 });
    now += 61_000;
    await append('order-3', 1, 10);
    expect(await resolved(await category('$ce-order'))).toEqual([
      ...[null, null, 2, 3],
      ...[null, null, null, 7],
      ...[null, null, 10],
    ]);
  });
});

describe('a link that somebody appended', () => {
  it('leads to the event that it names', async () => {
    await append('a stream@home', 3);
    expect(await resolved(await appendLinks('mine', '2@a stream@home', '0@a stream@home'))).toEqual([2, 0]);
  });

  it('leads nowhere when there is no such event, or it names none', async () => {
    await append('order-1', 1);
    const found = await appendLinks(
      'mine',
      '1@order-1',
      '0@order-2',
      'order-1',
      '-1@order-1',
      '0@',
      '99999999999999999999@order-1',
      new Uint8Array([0x30, 0x40, 0xff]),
      '',
    );
    expect(await resolved(found)).toEqual(found.map(() => null));
  });

  it('leads nowhere when its stream is deleted', async () => {
    await append('order-1', 1);
    const found = await appendLinks('mine', '0@order-1');
    await links.store.deleteStream('order-1', 'tombstone');
    expect(await resolved(found)).toEqual([null]);
  });

  it('is the event where a link leads to it: one step is gone', async () => {
    await append('order-1', 1);
    const [first] = await appendLinks('mine', '0@order-1');
    const [second] = await appendLinks('yours', '0@mine');
    expect(await resolver.resolve(second as RecordedEvent)).toEqual(first);
  });

  it('can lead to a link of a system projection', async () => {
    await append('order-1', 1);
    const [link] = await category('$ce-order');
    const [mine] = await appendLinks('mine', '0@$ce-order');
    expect((await resolver.resolve(mine as RecordedEvent))?.id).toBe(link?.id);
  });

  it('leads to the original event by way of its category too', async () => {
    await append('order-1', 1, 7);
    await appendLinks('basket-1', '0@order-1');
    expect(await resolved(await category('$ce-basket'))).toEqual([7]);
  });
});

describe('events that are no links', () => {
  it('pass through', async () => {
    await append('order-1', 2);
    const events = await collect(links.store.readStream('order-1'));
    expect(await resolver.resolveAll(events)).toEqual(events.map((event) => ({ event })));
  });
});
