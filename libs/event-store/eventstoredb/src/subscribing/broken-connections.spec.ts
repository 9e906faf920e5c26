import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@huiyin/event-store';
import { collect, firstEvents, numbers, sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

describe('a subscription over a connection that breaks', () => {
  const stage = new Stage();
  beforeEach(() => stage.set());

  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

  /** Records so many events behind the server, `step` of them at a time, with something done before each. */
  async function record(count: number, step: number, before: (number: number) => unknown): Promise<void> {
    for (let number = 0; number < count; number += step) {
      await before(number);
      await stage.behind.append('a', sampleEvents(step, number), 'any');
    }
  }

  it('loses and doubles nothing while connections are reset, swallowed and stalled', async () => {
    const store = await stage.connect({ stallAfter: 40 }, '&defaultDeadline=200');
    const delivered: unknown[] = [];
    const consumed = (async () => {
      for await (const batch of store.subscribe({ batchSize: 7 })) {
        delivered.push(...numbers(batch));
        if (delivered.length >= 400) break;
      }
    })();
    const faults = [
      () => stage.proxy.reset(),
      () => stage.proxy.swallow(),
      () => stage.proxy.swallowAnswers(),
    ];
    let cut = 0;
    await record(400, 4, async (number) => {
      if (number % 40 !== 36) return;
      // Somewhere between the events before this one: they may have come, or be on their way.
      await eventually(() => delivered.length >= number - 36);
      faults[cut++ % faults.length]?.();
    });
    await consumed;
    expect(cut).toBe(10);
    expect(delivered).toEqual(upTo(400));
  }, 60_000);

  it('goes on after a server that was restarted, says so, and tells how it fares meanwhile', async () => {
    const store = await stage.connect();
    const batches = store.subscribe()[Symbol.asyncIterator]();
    await stage.behind.append('a', sampleEvents(2), 'any');
    const first = (await batches.next()).value ?? [];
    const [subscription] = store.status().subscriptions;
    expect(subscription).toMatchObject({ state: 'live', restarts: 0 });

    await stage.stopServer();
    await eventually(() => store.status().state === 'reconnecting');
    const { since, lastError, subscriptions } = store.status();
    expect(since).toBeLessThanOrEqual(Date.now());
    expect(lastError).toBeTruthy();
    expect(subscriptions[0]).toMatchObject({ state: 'reconnecting', position: first.at(-1)?.position });

    await stage.behind.append('a', sampleEvents(2, 2), 'any');
    await stage.startServer();
    const rest = await takeFrom(batches, 4 - first.length);
    expect(numbers([...first, ...rest])).toEqual([0, 1, 2, 3]);
    expect(store.status().subscriptions[0]?.restarts).toBeGreaterThan(0);
    await eventually(() => store.status().state === 'connected');
    expect(stage.log.messages('warn')).toContain(
      'The subscription was lost; it begins again after the last event that came.',
    );
    expect(stage.log.messages('info')).toContain('The subscription goes on.');
    await batches.return?.();
    expect(store.status().subscriptions).toEqual([]);
  }, 20_000);

  it('notices that nothing comes although something was recorded', async () => {
    const store = await stage.connect({ stallAfter: 50 }, '&defaultDeadline=200');
    const delivered = firstEvents(store.subscribe(), 2);
    await stage.behind.append('a', sampleEvents(1), 'any');
    await eventually(() => (store.status().subscriptions[0]?.position ?? 0) > 0);
    stage.proxy.swallowAnswers();
    await stage.behind.append('a', sampleEvents(1, 1), 'any');
    expect(numbers(await delivered)).toEqual([0, 1]);
  }, 30_000);

  it('waits for a server that is not there yet', async () => {
    const store = await stage.connect();
    await stage.stopServer();
    const delivered = firstEvents(store.subscribe(), 1);
    await eventually(() => store.status().subscriptions[0]?.lastError !== undefined);
    expect(store.status()).toMatchObject({ state: 'reconnecting', subscriptions: [{ state: 'connecting' }] });
    await stage.behind.append('a', sampleEvents(1), 'any');
    await stage.startServer();
    expect(numbers(await delivered)).toEqual([0]);
  }, 20_000);

  it('ends at once when it is left or the store closed, also between two connections', async () => {
    const [left, closed] = [await stage.connect(), await stage.connect()];
    const leaving = new AbortController();
    const ends = [collect(left.subscribe({ signal: leaving.signal })), collect(closed.subscribe())];
    const settled = Promise.allSettled(ends);
    await eventually(() => [left, closed].every((store) => store.status().subscriptions.length === 1));
    await stage.stopServer();
    await eventually(() => [left, closed].every((store) => store.status().state === 'reconnecting'));
    leaving.abort();
    await closed.close();
    expect(await settled).toMatchObject([
      { status: 'fulfilled', value: [] },
      { status: 'rejected', reason: { code: 'store-closed' } },
    ]);
  });

  it('lets a slow consumer hold back the server instead of filling this process’s memory', async () => {
    const store = await stage.connect();
    const count = 250;
    const page = 'x'.repeat(100_000);
    for (let i = 0; i < count; i++) await stage.behind.append('a', [sampleEvent({ number: i, page })], 'any');
    const slow = store.subscribe()[Symbol.asyncIterator]();
    const first = (await slow.next()).value ?? [];
    // A second one gets all of it meanwhile, so the first has had the time for it.
    expect(await firstEvents(store.subscribe(), count)).toHaveLength(count);
    const came = store.status().subscriptions[0]?.position ?? 0;
    expect(came).toBeGreaterThanOrEqual(first.at(-1)?.position ?? 0);
    // 8 MiB wait for the consumer at most, besides what it was given and what is on the wire.
    expect(came - first.length).toBeLessThan(150);
    const rest = await takeFrom(slow, count - first.length);
    expect(numbers([...first, ...rest])).toEqual(upTo(count));
    await slow.return?.();
  }, 30_000);
});

async function takeFrom(batches: AsyncIterator<readonly RecordedEvent[]>, count: number) {
  const events: RecordedEvent[] = [];
  while (events.length < count) events.push(...((await batches.next()).value ?? []));
  return events;
}
