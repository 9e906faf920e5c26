import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, LogRewoundError, type EventStore } from '@huiyin/event-store';
import { numbers, sampleEvents } from '@huiyin/event-store/testing';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

describe('a subscription to a log that is put back to an earlier state', () => {
  const stage = new Stage();
  beforeEach(() => stage.set());

  const events = sampleEvents(5);

  /** The log as a backup has it that was made after so many events, and grown since by others. */
  async function backup(of: number, more: number): Promise<EventStore> {
    const store = new InMemoryEventStore();
    if (of > 0) await store.append('a', events.slice(0, of), 'any');
    for (let number = 0; number < more; number++) await store.append('b', sampleEvents(1, number), 'any');
    return store;
  }

  /** Takes all five events, then has the server start anew on another log; answers what comes next. */
  async function afterRestartOn(log: EventStore) {
    await stage.behind.append('a', events, 'any');
    const store = await stage.connect();
    const batches = store.subscribe()[Symbol.asyncIterator]();
    expect(numbers((await batches.next()).value ?? [])).toEqual([0, 1, 2, 3, 4]);
    await stage.stopServer();
    await eventually(() => store.status().state === 'reconnecting');
    await stage.startServer(log);
    return batches.next().then(
      ({ value }) => numbers(value ?? []),
      (reason: unknown) => reason,
    );
  }

  it.each([
    ['ends before', 3, 0],
    ['has grown past', 3, 9],
    ['is empty', 0, 0],
  ])('ends, saying why, where the log %s what was delivered', async (_, of, more) => {
    const error = await afterRestartOn(await backup(of, more));
    expect(error).toBeInstanceOf(LogRewoundError);
    expect(error).toMatchObject({ code: 'store-unavailable', position: 5 });
    expect(stage.log.messages('warn').join()).toContain('put back to an earlier state');
  });

  it('goes on where the log holds what was delivered', async () => {
    expect(await afterRestartOn(await backup(5, 2))).toEqual([0, 1]);
  });
});
