import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AccessDeniedError,
  BACKWARDS,
  binaryEvent,
  END,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  StreamNotFoundError,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { collect } from '@huiyin/event-store/testing';
import { eventually } from '../testing/eventually.ts';
import { openEndpointWithLinks, type EndpointWithLinks } from '../testing/links/endpoint-with-links.ts';

let links: EndpointWithLinks;
beforeEach(async () => {
  links = await openEndpointWithLinks();
});
afterEach(() => links.close());

const note = (number: number, type = 'Noted') => jsonEvent({ type, data: { number } });
const append = (stream: string, ...numbers: number[]) =>
  links.client.appendToStream(
    stream,
    numbers.map((number) => note(number)),
  );

/** What the links say, in their own words. */
const targets = (events: readonly ResolvedEvent[]) =>
  events.map(({ event }) => new TextDecoder().decode(event?.data as unknown as Uint8Array));
/** The numbers of the events that links lead to. */
const numbers = (events: readonly ResolvedEvent[]) =>
  events.map(({ event }) => (event?.data as { number: number } | undefined)?.number);

describe("a category's stream, read by the official client", () => {
  beforeEach(async () => {
    await append('order-1', 0, 1);
    await append('complaint-1', 2);
    await append('order-2', 3);
    await links.first(3, '$ce-order');
  });

  it('gives the links themselves unless they are to be resolved', async () => {
    const events = await collect(links.client.readStream('$ce-order'));
    expect(targets(events)).toEqual(['0@order-1', '1@order-1', '0@order-2']);
    expect(events.map(({ event }) => [event?.type, event?.isJson, event?.revision])).toEqual([
      ['$>', false, 0n],
      ['$>', false, 1n],
      ['$>', false, 2n],
    ]);
    expect(events[0]?.link).toBeUndefined();
    expect(events[0]?.event?.metadata).toMatchObject({ $o: 'order-1' });
  });

  it('gives the events with the links that led to them when they are', async () => {
    const events = await collect(links.client.readStream('$ce-order', { resolveLinkTos: true }));
    expect(numbers(events)).toEqual([0, 1, 3]);
    expect(
      events.map(({ event, link }) => [event?.streamId, event?.revision, link?.streamId, link?.revision]),
    ).toEqual([
      ['order-1', 0n, '$ce-order', 0n],
      ['order-1', 1n, '$ce-order', 1n],
      ['order-2', 0n, '$ce-order', 2n],
    ]);
  });

  it('is read backwards, from a revision, and so many', async () => {
    const read = (options: object) =>
      collect(links.client.readStream('$ce-order', { resolveLinkTos: true, ...options }));
    expect(numbers(await read({ direction: BACKWARDS, fromRevision: END }))).toEqual([3, 1, 0]);
    expect(numbers(await read({ fromRevision: 1n, maxCount: 1 }))).toEqual([1]);
    expect(numbers(await read({ direction: BACKWARDS, fromRevision: 1n }))).toEqual([1, 0]);
  });

  it('keeps the link when the event is gone', async () => {
    await links.client.deleteStream('order-1');
    const events = await collect(links.client.readStream('$ce-order', { resolveLinkTos: true }));
    expect(numbers(events)).toEqual([undefined, undefined, 3]);
    expect(events.map(({ link }) => link?.type)).toEqual(['$>', '$>', '$>']);
  });

  it('is not found where there is no such category', async () => {
    await expect(collect(links.client.readStream('$ce-invoice'))).rejects.toThrow(StreamNotFoundError);
  });

  it('is written by nobody else', async () => {
    await expect(append('$ce-order', 9)).rejects.toThrow(AccessDeniedError);
    await expect(links.client.deleteStream('$ce-order')).rejects.toThrow(AccessDeniedError);
    await expect(links.client.tombstoneStream('$ce-order')).rejects.toThrow(AccessDeniedError);
  });

  it('shows no more than its own metadata keep', async () => {
    await links.client.setStreamMetadata('$ce-order', { maxCount: 1 });
    const events = await collect(links.client.readStream('$ce-order', { resolveLinkTos: true }));
    expect(numbers(events)).toEqual([3]);
  });
});

describe("a category's stream, followed by the official client", () => {
  it('goes from what there was to what comes, with nothing lost or doubled', async () => {
    await append('order-1', ...from(0, 300));
    const appending = (async () => {
      for (let number = 300; number < 400; number += 4) {
        await append(`order-${number % 3}`, ...from(number, number + 4));
      }
    })();
    const seen = numbers(await links.first(400, '$ce-order', true));
    await appending;
    expect(seen).toEqual(from(0, 400));
  });

  it('begins after the revision that the client has', async () => {
    await append('order-1', 0, 1, 2);
    await links.first(3, '$ce-order');
    for await (const { event, link } of links.client.subscribeToStream('$ce-order', {
      fromRevision: 1n,
      resolveLinkTos: true,
    })) {
      expect([event?.data, link?.revision]).toEqual([{ number: 2 }, 2n]);
      break;
    }
  });

  it('waits for a category that there is not yet', async () => {
    const first = links.first(1, '$ce-invoice', true);
    await append('invoice-1', 7);
    expect(numbers(await first)).toEqual([7]);
  });
});

describe("a category's stream, shared by competing consumers", () => {
  it('is handed out resolved, acknowledged by its links, and goes on where it was', async () => {
    const { client } = links;
    await append('order-1', 0, 1);
    await append('order-2', 2);
    await client.createPersistentSubscriptionToStream(
      '$ce-order',
      'readers',
      persistentSubscriptionToStreamSettingsFromDefaults({ resolveLinkTos: true, startFrom: START }),
    );
    expect(await take(3)).toEqual([0, 1, 2]);
    await append('order-3', 3);
    expect(await take(1)).toEqual([3]);

    async function take(count: number): Promise<unknown[]> {
      const taken: ResolvedEvent[] = [];
      const subscription = client.subscribeToPersistentSubscriptionToStream('$ce-order', 'readers');
      for await (const event of subscription) {
        await subscription.ack(event);
        if (taken.push(event) === count) break;
      }
      await eventually(async () => {
        const { stats } = await client.getPersistentSubscriptionToStreamInfo('$ce-order', 'readers');
        return stats.totalInFlightMessages === 0;
      });
      await subscription.unsubscribe();
      return numbers(taken);
    }
  });
});

describe('the other streams of links', () => {
  it('are those of types, streams and streams by category', async () => {
    await links.client.appendToStream('order-1', [note(0, 'Placed'), note(1, 'Paid')]);
    await links.client.appendToStream('order-2', note(2, 'Placed'));
    expect(numbers(await links.first(2, '$et-Placed', true))).toEqual([0, 2]);
    expect(targets(await links.first(2, '$streams'))).toEqual(['0@order-1', '0@order-2']);
    expect(targets(await links.first(2, '$category-order'))).toEqual(['order-1', 'order-2']);
  });
});

describe('a link that a client appends', () => {
  it('is resolved in any stream and in the whole log', async () => {
    await append('order-1', 5);
    const link = binaryEvent({ type: '$>', data: Buffer.from('0@order-1') });
    await links.client.appendToStream('mine', link);
    expect(numbers(await collect(links.client.readStream('mine', { resolveLinkTos: true })))).toEqual([5]);
    const all = await collect(links.client.readAll({ resolveLinkTos: true }));
    expect(all.map((one) => [one.event?.streamId, one.link?.streamId])).toEqual([
      ['order-1', undefined],
      ['order-1', 'mine'],
    ]);
  });
});

/** The whole numbers from one to another, the latter not included. */
function from(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}
