import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailableError, type EventStore } from '@huiyin/event-store';
import { collect, numbers, sampleEvents } from '@huiyin/event-store/testing';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

describe('appending over a connection that breaks', () => {
  const stage = new Stage();
  const otherStage = new Stage();
  beforeEach(() => stage.set());

  /** Appends events one by one, each at the revision after the one before; answers how many. */
  async function writeStream(store: EventStore, name: string, count: number): Promise<void> {
    for (let number = 0; number < count; number++) {
      const expected = number === 0 ? 'no-stream' : number - 1;
      const { revision } = await store.append(name, sampleEvents(1, number), expected);
      expect(revision).toBe(number);
    }
  }

  async function recorded(name: string): Promise<unknown[]> {
    return numbers(await collect(stage.behind.readStream(name)));
  }

  it('loses and doubles nothing while connections are reset at random moments', async () => {
    const store = await stage.connect();
    const names = Array.from({ length: 12 }, () => randomUUID());
    const writes = Promise.all(names.map((name) => writeStream(store, name, 40)));
    const resets = resetNowAndThen(12 * 40);
    await writes;
    expect(await resets).toBeGreaterThan(5);
    for (const name of names) {
      expect(await recorded(name)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    }
  }, 60_000);

  /** Resets the connections each time when some more events have been recorded; answers how often. */
  async function resetNowAndThen(total: number): Promise<number> {
    let resets = 0;
    for (let next = 10; next < total; next += 10 + Math.floor(Math.random() * 60)) {
      await eventually(async () => (await stage.behind.head()) >= next);
      stage.proxy.reset();
      resets += 1;
    }
    return resets;
  }

  it('makes an append again whose answer was swallowed, and gets the first one’s result', async () => {
    const store = await stage.connect({}, '&defaultDeadline=150');
    await store.append('a', sampleEvents(1), 'no-stream');
    stage.proxy.swallowAnswers();
    const result = await store.append('a', sampleEvents(2, 1), 0);
    expect(result).toEqual({ revision: 2, position: await stage.behind.head() });
    expect(await recorded('a')).toEqual([0, 1, 2]);
  });

  it('makes an append again that a half-open connection swallowed', async () => {
    const store = await stage.connect({}, '&defaultDeadline=150');
    await store.append('a', sampleEvents(1), 'no-stream');
    stage.proxy.swallow();
    expect((await store.append('a', sampleEvents(1, 1), 0)).revision).toBe(1);
    expect(await recorded('a')).toEqual([0, 1]);
    expect(stage.proxy.accepted).toBeGreaterThan(1);
  });

  it('says that the outcome is unknown where an append must not be made again', async () => {
    const store = await stage.connect({}, '&defaultDeadline=150');
    await store.append('a', sampleEvents(1), 'no-stream');
    stage.proxy.swallowAnswers();
    const error = await store.append('a', sampleEvents(1, 1), 'any').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error).toMatchObject({ code: 'store-unavailable', outcome: 'unknown' });
    expect(await recorded('a')).toEqual([0, 1]);
  });

  it('waits for a server that restarts, and says when none comes', async () => {
    const store = await stage.connect({ retryFor: 5_000 });
    await store.append('a', sampleEvents(1), 'no-stream');
    await stage.stopServer();
    const waiting = store.append('a', sampleEvents(1, 1), 0);
    await eventually(() => store.status().state === 'reconnecting');
    await stage.startServer();
    expect((await waiting).revision).toBe(1);
    expect(store.status().state).toBe('connected');

    const impatient = await stage.connect({ retryFor: 50 });
    await stage.stopServer();
    await expect(impatient.append('a', sampleEvents(1), 1)).rejects.toMatchObject({
      code: 'store-unavailable',
      outcome: 'not-done',
    });
  });

  it('lets one store’s broken connection be of no matter to another’s appends', async () => {
    const broken = await stage.connect({ retryFor: 0 });
    await otherStage.set();
    const neighbour = await otherStage.connect();
    await broken.append('a', sampleEvents(1), 'any');
    const appends = Array.from({ length: 50 }, (_, i) => neighbour.append(`n-${i}`, sampleEvents(1), 'any'));
    const lost = Array.from({ length: 50 }, (_, i) => broken.append(`b-${i}`, sampleEvents(1), 'any'));
    stage.proxy.reset();
    await Promise.allSettled(lost);
    expect((await Promise.all(appends)).every(({ revision }) => revision === 0)).toBe(true);
  });
});
