import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StreamNotFoundError, type ReadStreamOptions } from '@huiyin/event-store';
import { collect, sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { LinkStreams } from './link-streams.ts';
import { openLinks, textOf, type OpenedLinks } from '../testing/links/opened-links.ts';

let links: OpenedLinks;
beforeEach(async () => {
  links = await openLinks();
});
afterEach(() => links.close());

const append = (stream: string, count = 1) => links.store.append(stream, sampleEvents(count), 'any');

async function read(stream: string, options?: ReadStreamOptions) {
  await links.streams.reached();
  return collect(links.streams.readStream(stream, options));
}

describe('a link stream', () => {
  it('holds a link to each event, in the order of the log', async () => {
    await append('order-1', 2);
    await append('complaint-1');
    await append('order-2');
    await append('order-1');
    expect((await read('$ce-order')).map(textOf)).toEqual([
      '0@order-1',
      '1@order-1',
      '0@order-2',
      '2@order-1',
    ]);
    expect((await read('$et-NoteTaken')).length).toBe(5);
    expect((await read('$streams')).map(textOf)).toEqual(['0@order-1', '0@complaint-1', '0@order-2']);
  });

  it('tells of each link where it leads and where that stands in the log', async () => {
    const event = sampleEvent();
    const { position } = await links.store.append('order-1', [event], 'no-stream');
    const [link] = await read('$ce-order');
    expect(link).toMatchObject({
      type: '$>',
      stream: '$ce-order',
      revision: 0,
      position,
      contentType: 'application/octet-stream',
      metadata: { $c: position, $p: position, $o: 'order-1', $causedBy: event.id },
    });
    expect(link?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('gives a link the same id again, and each its own', async () => {
    await append('order-1', 3);
    const ids = (await read('$ce-order')).map(({ id }) => id);
    expect((await read('$ce-order')).map(({ id }) => id)).toEqual(ids);
    const others = (await read('$et-NoteTaken')).map(({ id }) => id);
    expect(new Set([...ids, ...others]).size).toBe(6);
  });

  it('is read forwards and backwards, from a revision, up to a number of events, over pages', async () => {
    for (let i = 0; i < 60; i++) {
      await append('order-1', 10);
      await append('other-1', 3);
    }
    const revisions = async (options: ReadStreamOptions) =>
      (await read('$ce-order', options)).map(({ revision }) => revision);
    const all = Array.from({ length: 600 }, (_, i) => i);
    expect(await revisions({})).toEqual(all);
    expect(await revisions({ direction: 'backwards' })).toEqual([...all].reverse());
    expect(await revisions({ from: 590 })).toEqual(all.slice(590));
    expect(await revisions({ from: 4, limit: 300 })).toEqual(all.slice(4, 304));
    expect(await revisions({ direction: 'backwards', from: 2 })).toEqual([2, 1, 0]);
    expect(await revisions({ direction: 'backwards', from: 999, limit: 2 })).toEqual([599, 598]);
    expect(await revisions({ from: 600 })).toEqual([]);
    expect(await revisions({ limit: 0 })).toEqual([]);
  });

  it('is not found before there is a link in it', async () => {
    await append('order-1');
    await expect(read('$ce-complaint')).rejects.toThrow(StreamNotFoundError);
  });

  it('has no links to the streams of the system', async () => {
    await links.store.append('$settings', [sampleEvent()], 'any');
    await links.store.setStreamMetadata('order-1', { $maxCount: 5 });
    await links.streams.reached();
    expect(await links.dataOf('$streams')).toEqual([]);
    expect(await links.dataOf('$et-$metadata')).toEqual([]);
    expect(await links.dataOf('$et-NoteTaken')).toEqual([]);
  });

  it('keeps its links when what they lead to is deleted or cut off', async () => {
    await append('order-1', 3);
    await append('order-2', 2);
    await links.store.deleteStream('order-1', 'soft');
    await links.store.deleteStream('order-2', 'tombstone');
    // The last one is the tombstone's: as in EventStoreDB, who follows a category learns of it.
    expect(await links.dataOf('$ce-order')).toEqual([
      '0@order-1',
      '1@order-1',
      '2@order-1',
      '0@order-2',
      '1@order-2',
      '2@order-2',
    ]);
  });

  it('obeys metadata of its own', async () => {
    await append('order-1', 5);
    await links.store.setStreamMetadata('$ce-order', { $maxCount: 2 });
    expect((await read('$ce-order')).map(({ revision }) => revision)).toEqual([3, 4]);
    await links.store.setStreamMetadata('$ce-order', { $tb: 4 });
    expect((await read('$ce-order', { direction: 'backwards' })).map(({ revision }) => revision)).toEqual([
      4,
    ]);
    await links.store.setStreamMetadata('$ce-order', { $tb: 5 });
    await expect(read('$ce-order')).rejects.toThrow(StreamNotFoundError);
  });

  it('leaves out links whose targets are too old for its metadata', async () => {
    await append('order-1', 5);
    await links.store.setStreamMetadata('$ce-order', { $maxAge: 1 });
    const later = Date.now() + 5_000;
    const streams = new LinkStreams(links.store, links.projections, () => later);
    await links.streams.reached();
    expect(await collect(streams.readStream('$ce-order'))).toEqual([]);
    expect((await read('$ce-order')).length).toBe(5);
  });

  it('names what a link names that somebody else appended', async () => {
    await append('order-1', 2);
    const link = { id: sampleEvent().id, type: '$>', contentType: 'application/octet-stream' as const };
    await links.store.append(
      'basket-1',
      [{ ...link, raw: { data: Buffer.from('1@order-1'), metadata: '{}' } }],
      'any',
    );
    expect(await links.dataOf('$ce-basket')).toEqual(['1@order-1']);
  });
});

describe('a stream of stream references', () => {
  it('names each stream of the category once', async () => {
    await append('order-1', 2);
    await append('order-2');
    await append('complaint-1');
    const events = await read('$category-order');
    expect(events.map(textOf)).toEqual(['order-1', 'order-2']);
    expect(events.map(({ type }) => type)).toEqual(['$@', '$@']);
  });
});

describe('waiting for a link stream', () => {
  it('ends when it has grown, not when another one has', async () => {
    const never = new AbortController();
    let woken = 0;
    const grown = links.streams.grown('$ce-order', never.signal).then(() => (woken += 1));
    await append('complaint-1');
    await links.streams.reached();
    expect(woken).toBe(0);
    await append('order-1');
    await grown;
    expect((await collect(links.streams.readStream('$ce-order'))).length).toBe(1);
  });

  it('ends with its signal', async () => {
    const abortion = new AbortController();
    const grown = links.streams.grown('$ce-order', abortion.signal);
    abortion.abort();
    await grown;
  });

  it('misses nothing, however appends fall between reading and waiting', async () => {
    const { signal } = new AbortController();
    const seen: number[] = [];
    const reader = (async () => {
      while (seen.length < 200) {
        const grown = links.streams.grown('$ce-order', signal);
        const before = seen.length;
        try {
          for await (const { revision } of links.streams.readStream('$ce-order', { from: seen.length }))
            seen.push(revision);
        } catch (error) {
          if (!(error instanceof StreamNotFoundError)) throw error;
        }
        if (seen.length === before) await grown;
      }
    })();
    for (let i = 0; i < 200; i++) {
      await append(`order-${i % 7}`);
      if (i % 10 === 0) await links.streams.reached();
    }
    await reader;
    expect(seen).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });
});
