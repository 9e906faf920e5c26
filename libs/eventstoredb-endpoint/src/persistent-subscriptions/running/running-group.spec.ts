import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreFullError } from '@huiyin/event-store';
import { eventually } from '../../testing/eventually.ts';
import { GroupsInMemory } from '../../testing/persistent-subscriptions/groups-in-memory.ts';
import { SampleSubscriber } from '../../testing/persistent-subscriptions/sample-subscriber.ts';

describe('a group at work', () => {
  let all: GroupsInMemory;
  beforeEach(async () => {
    all = await GroupsInMemory.open();
  });
  afterEach(() => all.close());

  it('says when it cannot read, and goes on when it can', async () => {
    const group = await all.create('orders');
    await all.append('orders', 2);
    all.failing.reading = new Error('the disk is busy');
    const subscriber = new SampleSubscriber(group);
    await eventually(async () => all.said.length > 0);
    all.failing.reading = undefined;
    expect((await group.info()).status).toBe(
      'Behind; reading fails: the disk is busy (next attempt in 100 ms)',
    );
    all.timer.pass(100);
    await eventually(async () => subscriber.given.length === 2);
    expect((await group.info()).status).toBe('Live');
    expect(all.said).toEqual([
      'Persistent subscription: reading fails',
      'Persistent subscription: reading works again',
    ]);
  });

  it('says when it cannot park, holds back its checkpoint, and parks when there is room again', async () => {
    const group = await all.create('orders', { historyBufferSize: 4, liveBufferSize: 4 });
    await all.append('orders', 20);
    const subscriber = new SampleSubscriber(group, 100);
    await eventually(async () => subscriber.given.length === 20);
    all.failing.appending = new StoreFullError('events.db');
    subscriber.park(...subscriber.given.slice(0, 3));
    await eventually(async () => (await group.info()).status.includes('parking fails'));
    subscriber.ackAll();
    subscriber.leave();
    expect((await group.info()).checkpoint).toBeUndefined();
    all.failing.appending = undefined;
    all.timer.pass(100);
    await eventually(async () => (await group.info()).parked.count === 3);
    const { parked, parkedReasons, status } = await group.inspect();
    expect(status).toBe('Live');
    expect(parkedReasons).toEqual([{ reason: 'not today', count: 3 }]);
    expect(parked).toEqual({ count: 3, oldest: expect.any(Number) });
  });

  it('reads no further while too much waits to be parked', async () => {
    const group = await all.create('orders', { historyBufferSize: 3, liveBufferSize: 3, readBatchSize: 1 });
    const subscriber = new SampleSubscriber(group, 1);
    all.failing.appending = new StoreFullError('events.db');
    await all.append('orders', 20);
    for (let count = 1; count <= 3; count++) {
      await eventually(async () => subscriber.given.length === count);
      subscriber.park(subscriber.given[count - 1]!);
    }
    for (let turns = 0; turns < 100; turns++) {
      subscriber.ackAll();
      await setImmediate();
    }
    expect(subscriber.given.length).toBeLessThanOrEqual(3 + 3);
    all.failing.appending = undefined;
  });

  it('sends nothing more to a connection that is congested, until it is not', async () => {
    const group = await all.create('orders');
    const subscriber = new SampleSubscriber(group);
    subscriber.congested = true;
    await all.append('orders', 3);
    await eventually(async () => (await group.info()).ready.fresh === 2);
    expect(subscriber.given).toHaveLength(1);
    subscriber.relieve();
    await eventually(async () => subscriber.given.length === 3);
  });

  it('tells its subscribers when the stream was deleted for good', async () => {
    const group = await all.create('orders');
    const subscriber = new SampleSubscriber(group);
    await all.append('orders', 1);
    await eventually(async () => subscriber.given.length === 1);
    subscriber.ackAll();
    await all.store.deleteStream('orders', 'tombstone');
    await eventually(async () => subscriber.dropped !== undefined);
    expect(subscriber.dropped?.trailers).toMatchObject({
      exception: 'stream-deleted',
      'stream-name': 'orders',
    });
    expect(() => new SampleSubscriber(group)).toThrow('deleted');
    expect((await group.info()).status).toContain('this is final');
  });

  it('goes on with a stream that was deleted and is written again', async () => {
    const group = await all.create('orders');
    const subscriber = new SampleSubscriber(group);
    await all.append('orders', 2);
    await eventually(async () => subscriber.given.length === 2);
    subscriber.ackAll();
    await all.store.deleteStream('orders', 'soft');
    await all.append('orders', 1);
    await eventually(async () => subscriber.given.length === 3);
    expect(subscriber.names.at(-1)).toBe('2@orders');
  });

  it('goes on behind what was cut off its stream', async () => {
    const group = await all.create('orders');
    await all.append('orders', 5);
    await all.store.setStreamMetadata('orders', { $tb: 3 });
    const subscriber = new SampleSubscriber(group);
    await eventually(async () => subscriber.given.length === 2);
    subscriber.ackAll();
    subscriber.leave();
    expect(await group.info()).toMatchObject({ checkpoint: 4, lag: 0 });
  });

  it('passes over links that lead nowhere, where it follows links', async () => {
    const group = await all.create('links', { resolveLinks: true });
    await all.append('orders', 1);
    const link = (target: string) => ({
      ...{ id: randomUUID(), type: '$>', contentType: 'application/octet-stream' as const },
      raw: { data: new TextEncoder().encode(target), metadata: '{}' },
    });
    await all.store.append('links', [link('7@orders'), link('0@nobody'), link('0@orders')], 'any');
    const subscriber = new SampleSubscriber(group);
    await eventually(async () => subscriber.given.length === 1);
    expect(subscriber.names).toEqual(['0@orders']);
    subscriber.ackAll();
    subscriber.leave();
    expect((await group.info()).checkpoint).toBe(2);
  });

  it('does not replay what its stream does not show any more', async () => {
    const group = await all.create('orders');
    await all.append('orders', 3);
    const subscriber = new SampleSubscriber(group);
    await eventually(async () => subscriber.given.length === 3);
    subscriber.park(...subscriber.given);
    await eventually(async () => (await group.info()).parked.count === 3);
    await all.store.setStreamMetadata('orders', { $tb: 2 });
    await group.replayParked();
    await eventually(async () => subscriber.given.length === 4);
    expect(subscriber.names.at(-1)).toBe('2@orders');
    subscriber.ackAll();
    await eventually(async () => (await group.info()).status === 'Live');
    expect((await group.info()).parked.count).toBe(0);
  });

  it('forgets what is parked when somebody deletes the stream of it', async () => {
    const group = await all.create('orders');
    await all.append('orders', 2);
    const subscriber = new SampleSubscriber(group);
    await eventually(async () => subscriber.given.length === 2);
    subscriber.park(subscriber.given[0]!);
    await eventually(async () => (await group.info()).parked.count === 1);
    await all.store.deleteStream('$persistentsubscription-orders::g-parked', 'soft');
    expect((await group.info()).parked.count).toBe(0);
    await group.replayParked();
    subscriber.park(subscriber.given[1]!);
    await eventually(async () => (await group.info()).parked.count === 1);
    await group.replayParked();
    await eventually(async () => subscriber.given.length === 3);
    expect(subscriber.names.at(-1)).toBe('1@orders');
  });

  it('does not let its end count as a failure of its subscribers', async () => {
    const group = await all.create('orders', { maxRetryCount: 0 });
    await all.append('orders', 1);
    const subscriber = new SampleSubscriber(group);
    await eventually(async () => subscriber.given.length === 1);
    await all.groups.restart();
    expect(subscriber.dropped?.trailers).toMatchObject({ exception: 'persistent-subscription-dropped' });
    subscriber.leave();
    const again = new SampleSubscriber(all.groups.group('orders', 'g'));
    await eventually(async () => again.given.length === 1);
    expect((await all.groups.group('orders', 'g').info()).parked.count).toBe(0);
  });

  it('keeps a reason short, whatever a consumer sends', async () => {
    const group = await all.create('orders');
    await all.append('orders', 1);
    const subscriber = new SampleSubscriber(group);
    await eventually(async () => subscriber.given.length === 1);
    subscriber.refuse('park', '回音'.repeat(100_000));
    await eventually(async () => (await group.info()).parked.count === 1);
    expect((await group.inspect()).parkedReasons[0]?.reason).toHaveLength(1_000);
  });
});
