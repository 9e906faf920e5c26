import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  END,
  eventTypeFilter,
  jsonEvent,
  PARK,
  persistentSubscriptionToAllSettingsFromDefaults as toAll,
  persistentSubscriptionToStreamSettingsFromDefaults as toStream,
  START,
  streamNameFilter,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { eventually } from '../testing/eventually.ts';
import { RestartableEndpoint } from '../testing/persistent-subscriptions/restartable-endpoint.ts';
import { idle, Worker, type Work } from '../testing/persistent-subscriptions/worker.ts';

const notes = (count: number, type = 'Noted') =>
  Array.from({ length: count }, (_, number) => jsonEvent({ type, data: { number } }));

const names = (stream: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}@${stream}`);

describe('Persistent subscriptions, seen by the official client', () => {
  let endpoint: RestartableEndpoint;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    endpoint = await RestartableEndpoint.open();
    client = endpoint.client();
  });
  afterAll(() => endpoint.close());

  const join = (stream: string, work?: Work, bufferSize = 10) =>
    new Worker(client.subscribeToPersistentSubscriptionToStream(stream, 'g', { bufferSize }), work);
  const create = (stream: string, settings: Parameters<typeof toStream>[0] = {}) =>
    client.createPersistentSubscriptionToStream(stream, 'g', toStream({ startFrom: START, ...settings }));
  const info = (stream: string) => client.getPersistentSubscriptionToStreamInfo(stream, 'g');

  it('share a stream out among their consumers, from its start into what comes', async () => {
    await client.appendToStream('shared', notes(30));
    await create('shared');
    const [a, b] = [await join('shared').connected(), await join('shared').connected()];
    await client.appendToStream('shared', notes(10));
    await settled('shared', 40);
    const given = [...a.names(), ...b.names()];
    expect(given.sort()).toEqual(names('shared', 0, 39).sort());
    expect(b.given.length).toBeGreaterThan(0);
  });

  it('begin where they are told to', async () => {
    await client.appendToStream('from', notes(4));
    await create('from', { startFrom: 2n });
    expect(await join('from').gets(2)).toEqual(names('from', 2, 3));
    await client.createPersistentSubscriptionToStream('from', 'end', toStream({ startFrom: END }));
    await client.appendToStream('from', notes(1));
    const late = new Worker(client.subscribeToPersistentSubscriptionToStream('from', 'end'));
    expect(await late.gets(1)).toEqual(['4@from']);
  });

  it('go on where they were after a restart, with settings and all', async () => {
    await client.appendToStream('lasting', notes(20));
    await create('lasting', { maxRetryCount: 3, consumerStrategyName: 'Pinned' });
    await join('lasting').gets(20);
    await settled('lasting', 20);
    await endpoint.restart();
    client = endpoint.client();
    await client.appendToStream('lasting', notes(2));
    expect(await join('lasting').gets(2)).toEqual(names('lasting', 20, 21));
    expect((await info('lasting')).settings).toMatchObject({
      maxRetryCount: 3,
      consumerStrategyName: 'Pinned',
    });
  });

  it('deliver again after a restart what was not acknowledged', async () => {
    await client.appendToStream('unsettled', notes(5));
    await create('unsettled');
    await join('unsettled', (given, subscription) =>
      given.event?.revision === 2n ? undefined : subscription.ack(given),
    ).gets(5);
    await eventually(async () => (await info('unsettled')).stats.totalInFlightMessages === 1);
    await endpoint.restart();
    client = endpoint.client();
    expect((await join('unsettled').gets(1))[0]).toBe('2@unsettled');
  });

  it('lose nothing with their checkpoints', async () => {
    await client.appendToStream('forgotten', notes(3));
    await create('forgotten');
    await join('forgotten').gets(3);
    await settled('forgotten', 3);
    await endpoint.restart(() => endpoint.loseCheckpoints());
    client = endpoint.client();
    expect(await join('forgotten').gets(3)).toEqual(names('forgotten', 0, 2));
  });

  it('lose nothing when the process dies', async () => {
    await client.appendToStream('crashed', notes(30));
    await create('crashed', { checkPointUpperBound: 5 });
    const worker = join('crashed', (given, subscription) => {
      if (given.event?.revision === 20n) return undefined;
      return given.event?.revision === 10n ? subscription.nack(PARK, 'no', given) : subscription.ack(given);
    });
    await worker.gets(29);
    await eventually(async () => {
      const { parkedMessageCount, lastCheckpointedEventRevision } = (await info('crashed')).stats;
      return parkedMessageCount === 1n && lastCheckpointedEventRevision !== undefined;
    });
    const { lastCheckpointedEventRevision } = (await info('crashed')).stats;
    await endpoint.crash();
    client = endpoint.client();
    const { stats } = await info('crashed');
    expect(stats.parkedMessageCount).toBe(1n);
    expect(stats.lastCheckpointedEventRevision).toBeGreaterThanOrEqual(lastCheckpointedEventRevision!);
    expect(stats.lastCheckpointedEventRevision).toBeLessThan(20n);
    const again = join('crashed');
    await eventually(() => again.names().includes('29@crashed'));
    expect(again.names()).toContain('20@crashed');
  });

  it('give a message that was not acknowledged in time to another consumer', async () => {
    await client.appendToStream('slow', notes(1));
    await create('slow', { messageTimeout: 50 });
    const a = await join('slow', idle).connected();
    await a.gets(1);
    const b = join('slow');
    await b.gets(1);
    expect(b.given[0]?.retryCount).toBe(1);
  });

  it('give the messages of a consumer that goes to the others', async () => {
    await client.appendToStream('left', notes(5));
    await create('left');
    const a = join('left', idle);
    await a.gets(5);
    const b = await join('left').connected();
    await a.leave();
    expect(await b.gets(5)).toEqual(names('left', 0, 4));
    expect(b.given.map(({ retryCount }) => retryCount)).toEqual([1, 1, 1, 1, 1]);
  });

  it('retry, skip and park as they are told, and replay what is parked', async () => {
    await client.appendToStream('answered', notes(6));
    await create('answered');
    const actions = ['skip', 'park', 'retry', 'park', 'park', 'ack'] as const;
    const worker = join('answered', (given, subscription) => {
      const action = actions[Number(given.event?.revision)] ?? 'ack';
      return given.retryCount > 0 || action === 'ack' || worker.given.length > 7
        ? subscription.ack(given)
        : subscription.nack(action, `told to ${action}`, given);
    });
    await worker.gets(7);
    await eventually(async () => (await info('answered')).stats.parkedMessageCount === 3n);
    expect(await reasons('answered')).toEqual(['told to park', 'told to park', 'told to park']);
    await client.replayParkedMessagesToStream('answered', 'g', { stopAt: 2 });
    expect((await worker.gets(9)).slice(7)).toEqual(['1@answered', '3@answered']);
    expect((await info('answered')).stats.parkedMessageCount).toBe(1n);
    await client.replayParkedMessagesToStream('answered', 'g');
    expect((await worker.gets(10)).at(-1)).toBe('4@answered');
    await eventually(async () => (await info('answered')).status === 'Live');
    expect((await info('answered')).stats.parkedMessageCount).toBe(0n);
  });

  it('keep what is parked over a restart, also what was replayed and not settled', async () => {
    await client.appendToStream('kept', notes(3));
    await create('kept');
    const parking = join('kept', (given, subscription) => subscription.nack(PARK, 'no', given));
    await parking.gets(3);
    await eventually(async () => (await info('kept')).stats.parkedMessageCount === 3n);
    await parking.leave();
    const idler = await join('kept', idle).connected();
    await client.replayParkedMessagesToStream('kept', 'g');
    await idler.gets(3);
    await endpoint.restart();
    client = endpoint.client();
    expect((await info('kept')).stats.parkedMessageCount).toBe(3n);
    const worker = await join('kept').connected();
    await client.replayParkedMessagesToStream('kept', 'g');
    expect(await worker.gets(3)).toEqual(names('kept', 0, 2));
  });

  it('park what is retried too often', async () => {
    await client.appendToStream('poison', notes(2));
    await create('poison', { maxRetryCount: 2 });
    const worker = join('poison', (given, subscription) =>
      given.event?.revision === 0n ? subscription.nack('retry', 'chokes', given) : subscription.ack(given),
    );
    expect((await worker.gets(4)).filter((name) => name === '0@poison')).toHaveLength(3);
    await eventually(async () => (await info('poison')).stats.parkedMessageCount === 1n);
    expect(await reasons('poison')).toEqual(['Given up after 2 retries: chokes']);
  });

  it('let a consumer stop, and settle what it has', async () => {
    await client.appendToStream('stopping', notes(2));
    await create('stopping');
    const a = join('stopping', idle);
    await a.gets(2);
    const b = await join('stopping').connected();
    const [first, second] = a.given;
    await a.subscription.nack('stop', 'going home', first!);
    expect(await b.gets(1)).toEqual(['0@stopping']);
    await a.subscription.ack(second!);
    await client.appendToStream('stopping', notes(3));
    expect(await b.gets(4)).toEqual(['0@stopping', ...names('stopping', 2, 4)]);
    expect(a.given).toHaveLength(2);
    await eventually(async () => (await info('stopping')).stats.totalInFlightMessages === 0);
  });

  it('take no more subscribers than they may have', async () => {
    await create('crowded', { maxSubscriberCount: 1 });
    const a = await join('crowded').connected();
    await expect(join('crowded').over).resolves.toMatchObject({
      ...{ type: 'maximum-subscribers-reached', streamName: 'crowded', groupName: 'g' },
    });
    await a.leave();
    await eventually(async () => (await info('crowded')).connections.length === 0);
    await join('crowded').connected();
    expect((await info('crowded')).connections).toHaveLength(1);
  });

  it('drop their consumers when they are deleted or changed', async () => {
    const dropped = { type: 'persistent-subscription-dropped', streamName: 'dropped', groupName: 'g' };
    await create('dropped');
    const a = await join('dropped').connected();
    await client.updatePersistentSubscriptionToStream('dropped', 'g', toStream({ extraStatistics: true }));
    await expect(a.over).resolves.toMatchObject(dropped);
    const b = await join('dropped').connected();
    await client.deletePersistentSubscriptionToStream('dropped', 'g');
    await expect(b.over).resolves.toMatchObject(dropped);
    const gone = { type: 'persistent-subscription-does-not-exist', streamName: 'dropped', groupName: 'g' };
    await expect(join('dropped').over).resolves.toMatchObject(gone);
    await expect(info('dropped')).rejects.toMatchObject(gone);
    await expect(client.replayParkedMessagesToStream('dropped', 'g')).rejects.toMatchObject(gone);
    await expect(client.deletePersistentSubscriptionToStream('dropped', 'g')).rejects.toMatchObject(gone);
    await expect(
      client.updatePersistentSubscriptionToStream('dropped', 'g', toStream()),
    ).rejects.toMatchObject(gone);
    await expect(client.listPersistentSubscriptionsToStream('dropped')).rejects.toMatchObject({
      ...{ ...gone, groupName: '' },
    });
  });

  it('are not made twice, and not so that their parked messages would be mixed up', async () => {
    await create('a::b');
    await expect(create('a::b')).rejects.toMatchObject({ type: 'persistent-subscription-exists' });
    await expect(client.createPersistentSubscriptionToStream('a', 'b::g', toStream())).rejects.toMatchObject({
      type: 'persistent-subscription-failed',
      streamName: 'a',
      groupName: 'b::g',
    });
  });

  it('go on with what was processed when they are changed', async () => {
    await client.appendToStream('changed', notes(3));
    await create('changed');
    const a = join('changed');
    await a.gets(3);
    await settled('changed', 3);
    await client.updatePersistentSubscriptionToStream('changed', 'g', toStream({ startFrom: START }));
    await a.over;
    await client.appendToStream('changed', notes(1));
    expect(await join('changed').gets(1)).toEqual(['3@changed']);
  });

  it('of a name that is used again begin anew, without what was parked', async () => {
    await client.appendToStream('again', notes(2));
    await create('again');
    const parking = join('again', (given, subscription) => subscription.nack(PARK, 'no', given));
    await parking.gets(2);
    await eventually(async () => (await info('again')).stats.parkedMessageCount === 2n);
    await client.deletePersistentSubscriptionToStream('again', 'g');
    await create('again');
    expect((await info('again')).stats.parkedMessageCount).toBe(0n);
    expect(await join('again').gets(2)).toEqual(names('again', 0, 1));
  });

  it('follow $all with a filter', async () => {
    const filters = {
      prefix: streamNameFilter({ prefixes: ['orders-', 'returns-'] }),
      regex: streamNameFilter({ regex: '^(orders|returns)-' }),
      type: eventTypeFilter({ prefixes: ['Order'] }),
    };
    for (const [group, filter] of Object.entries(filters)) {
      await client.createPersistentSubscriptionToAll(group, toAll({ startFrom: START }), { filter });
    }
    await client.appendToStream('orders-1', notes(2, 'OrderPlaced'));
    await client.appendToStream('unrelated', notes(600));
    await client.appendToStream('returns-1', notes(1, 'OrderReturned'));
    for (const group of Object.keys(filters)) {
      const worker = new Worker(client.subscribeToPersistentSubscriptionToAll(group));
      expect(await worker.gets(3)).toEqual(['0@orders-1', '1@orders-1', '0@returns-1']);
      await worker.leave();
    }
  });

  it('follow $all without running after their own parked messages', async () => {
    await client.createPersistentSubscriptionToAll('everything', toAll({ startFrom: END }));
    const worker = new Worker(
      client.subscribeToPersistentSubscriptionToAll('everything'),
      (given, subscription) => subscription.nack(PARK, 'no', given),
    );
    await client.appendToStream('parked', notes(3));
    await worker.gets(4);
    const parked = async () => (await client.getPersistentSubscriptionToAllInfo('everything')).stats;
    await eventually(async () => (await parked()).parkedMessageCount === 4n);
    await client.appendToStream('parked', notes(1));
    expect((await worker.gets(5)).slice(1)).toEqual(names('parked', 0, 3));
    await client.deletePersistentSubscriptionToAll('everything');
  });

  it('follow links, and are answered by the id of the link', async () => {
    await client.appendToStream('ticket-7', notes(2, 'TicketOpened'));
    await create('$ce-ticket', { resolveLinkTos: true });
    const worker = join('$ce-ticket', (given, subscription) =>
      worker.given.length > 2 ? subscription.ack(given) : subscription.nack(PARK, 'no', given),
    );
    expect(await worker.gets(2)).toEqual(names('ticket-7', 0, 1));
    expect(worker.given[0]?.link?.streamId).toBe('$ce-ticket');
    await eventually(async () => (await info('$ce-ticket')).stats.parkedMessageCount === 2n);
    await client.replayParkedMessagesToStream('$ce-ticket', 'g');
    expect((await worker.gets(4)).slice(2)).toEqual(names('ticket-7', 0, 1));
    expect(worker.given[3]?.link?.id).toBe(worker.given[1]?.link?.id);
  });

  it('hand out links as they are where nobody wants them followed', async () => {
    await client.appendToStream('memo-1', notes(1));
    await create('$ce-memo');
    expect(await join('$ce-memo').gets(1)).toEqual(['0@$ce-memo']);
  });

  it('tell how they are doing', async () => {
    await client.appendToStream('told', notes(5));
    const settings = toStream({ startFrom: START, extraStatistics: true, checkPointUpperBound: 1 });
    await client.createPersistentSubscriptionToStream('told', 'g', settings);
    expect(await info('told')).toMatchObject({
      ...{ eventSource: 'told', groupName: 'g', status: 'Behind', settings, connections: [] },
      stats: { lastCheckpointedEventRevision: undefined, lastKnownEventRevision: 4n, totalItems: 0n },
    });
    const worker = join('told', (given, subscription) =>
      given.event?.revision === 3n ? undefined : subscription.ack(given),
    );
    await worker.gets(5);
    await eventually(async () => (await info('told')).stats.lastCheckpointedEventRevision === 2n);
    const { status, stats, connections } = await info('told');
    expect(status).toBe('Live');
    expect(stats).toMatchObject({ totalItems: 5n, totalInFlightMessages: 1, outstandingMessagesCount: 1 });
    expect(connections).toMatchObject([
      {
        ...{ totalItems: 5n, inFlightMessages: 1, availableSlots: 9 },
        ...{ connectionName: client.connectionName, from: expect.stringContaining('127.0.0.1') },
      },
    ]);
    expect(connections).toMatchObject([
      { from: expect.stringMatching(/^127\.0\.0\.1:\d+$/), connectionName: client.connectionName },
    ]);
    expect(connections[0]?.extraStatistics?.get('quintile 3')).toBeDefined();
    const groups = await endpoint.endpoint.subscriptionGroups();
    expect(groups.find(({ definition }) => definition.stream === 'told')).toMatchObject({ lag: 2 });
  });

  it('are listed: all of them, those of a stream, those to $all', async () => {
    const { length } = await client.listAllPersistentSubscriptions();
    await create('listed');
    await client.createPersistentSubscriptionToAll('listed', toAll({ startFrom: END }));
    const all = await client.listAllPersistentSubscriptions();
    expect(all).toHaveLength(length + 2);
    expect(await client.listPersistentSubscriptionsToStream('listed')).toHaveLength(1);
    const listed = await client.listPersistentSubscriptionsToAll();
    expect(listed.find(({ groupName }) => groupName === 'listed')?.settings.startFrom).toBe(END);
  });

  it('start over when they are told to', async () => {
    await client.appendToStream('restarted', notes(2));
    await create('restarted');
    const a = join('restarted');
    await a.gets(2);
    await settled('restarted', 2);
    await client.restartPersistentSubscriptionSubsystem();
    await expect(a.over).resolves.toMatchObject({ type: 'persistent-subscription-dropped' });
    await client.appendToStream('restarted', notes(1));
    expect(await join('restarted').gets(1)).toEqual(['2@restarted']);
  });

  /** Resolves when so many messages were given out, and all of them are settled: answers take their time. */
  async function settled(stream: string, count: number): Promise<void> {
    await eventually(async () => {
      const { totalItems, totalInFlightMessages } = (await info(stream)).stats;
      return totalItems === BigInt(count) && totalInFlightMessages === 0;
    });
  }

  /** Why messages are parked, as their stream tells. */
  async function reasons(stream: string): Promise<unknown[]> {
    const found: unknown[] = [];
    const parked = client.readStream(`$persistentsubscription-${stream}::g-parked`, { resolveLinkTos: true });
    for await (const { event, link } of parked) {
      expect(event?.streamId).toBe(stream);
      const metadata = link?.metadata as { reason: string; group: string; added: string };
      expect(metadata).toMatchObject({ group: 'g', added: expect.stringMatching(/^\d{4}-/) });
      found.push(metadata.reason);
    }
    return found;
  }
});
