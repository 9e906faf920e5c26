import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { InMemoryEventStore, type ReadAllOptions } from '@huiyin/event-store';
import { sampleEvent } from '@huiyin/event-store/testing';
import { contentsOf, readRequest, STREAMS } from '../testing/messages.ts';
import { serve, type Served } from '../testing/served.ts';
import { LiveTail } from './live-tail.ts';
import { subscribeToAll } from './subscribe-to-all.ts';

const PATH = `${STREAMS}Read`;
const { Options } = streams.ReadReq;

/** Much more than is in line for one client, and more than is kept in memory for those who follow the log. */
const COUNT = 300;
const KEPT = { bytes: 500_000 };
const large = () => sampleEvent({ text: 'x'.repeat(20_000) });
const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `${from + n}@s`);

describe('A client that does not read', () => {
  let store: InMemoryEventStore;
  let served: Served;
  /** Events that the store has handed out for reading. */
  let handedOut: number;
  beforeEach(async () => {
    handedOut = 0;
    store = new InMemoryEventStore();
    const readAll = store.readAll.bind(store);
    store.readAll = async function* counted(options?: ReadAllOptions) {
      for await (const event of readAll(options)) {
        handedOut++;
        yield event;
      }
    };
    served = await serve({ store, tail: KEPT });
  });
  afterEach(async () => {
    await served.close();
    await store.close();
  });

  const appendAll = async () => {
    const some = () => Array.from({ length: COUNT / 10 }, large);
    for (let part = 0; part < 10; part++) await store.append('s', some(), 'any');
  };
  const subscribe = () =>
    served.raw.open(PATH, [
      readRequest((options) =>
        options
          .setSubscription(new Options.SubscriptionOptions())
          .setAll(new Options.AllOptions().setEnd(new shared.Empty())),
      ),
    ]);

  it('holds up nobody else, is told that it fell behind, and misses nothing when it reads on', async () => {
    const slow = subscribe();
    await slow.until((messages) => messages.length === 2);
    slow.pause();
    const quick = subscribe();
    await quick.until((messages) => messages.length === 2);

    for (let n = 0; n < COUNT; n++) {
      await store.append('s', [large()], 'any');
      await quick.until((messages) => messages.length === n + 3);
    }
    expect(contentsOf(quick.messages)).toEqual(['confirmed', 'caught up', ...numbered(0, COUNT)]);
    expect(slow.messages).toHaveLength(2);

    slow.resume();
    await slow.until(
      (messages) => contentsOf(messages.slice(-1))[0] === 'caught up' && messages.length > COUNT,
    );
    const said = contentsOf(slow.messages);
    expect(said.slice(0, 2)).toEqual(['confirmed', 'caught up']);
    expect(said.filter((word) => word.endsWith('@s'))).toEqual(numbered(0, COUNT));
    expect(said.filter((word) => word === 'fell behind')).toHaveLength(1);
    expect(said.at(-1)).toBe('caught up');
  });

  it('gets no more out of the store than it takes', async () => {
    await appendAll();
    const reader = served.raw.open(PATH, [readRequest()]);
    reader.pause();
    // Somebody else reads all of it meanwhile: time enough for the first one to take more than its due.
    const other = await served.raw.call(PATH, [readRequest()]);
    expect(other.messages).toHaveLength(COUNT);
    expect(handedOut - COUNT).toBeLessThan(COUNT);
    reader.resume();
    expect((await reader.ended).messages).toHaveLength(COUNT);
    expect(handedOut).toBe(2 * COUNT);
  });

  it('is told no more checkpoints than it takes, however much there is that it does not want', async () => {
    await store.append(
      's',
      Array.from({ length: 100 }, () => sampleEvent({})),
      'any',
    );
    const said: unknown[] = [];
    const unread = new AbortController();
    const tail = await LiveTail.open(store);
    const subscription = subscribeToAll(
      store,
      tail,
      {
        ...{ from: 'start', uuids: 'string', signal: unread.signal },
        filter: { matches: () => false, checkpointInterval: 1 },
        present: async (page) => page.map((event) => ({ event })),
      },
      {
        write: (message) => said.push(message) < 2,
        drained: () =>
          new Promise((_, reject) =>
            unread.signal.addEventListener('abort', () => reject(unread.signal.reason)),
          ),
      },
    );
    // Somebody else reads all of it meanwhile.
    await served.raw.call(PATH, [readRequest()]);
    unread.abort();
    await expect(subscription).rejects.toBe(unread.signal.reason);
    expect(contentsOf(said as Buffer[])).toEqual(['confirmed', 'checkpoint 1']);
    await tail.close();
  });
});
