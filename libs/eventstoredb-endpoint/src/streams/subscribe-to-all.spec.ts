import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventTypeFilter, START, type EventStoreDBClient, type Position } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { eventually } from '../testing/eventually.ts';
import { contentsOf, readRequest, STREAMS } from '../testing/messages.ts';
import type { RawCall } from '../testing/raw-client.ts';
import { serve, type Served } from '../testing/served.ts';
import { STORES } from '../testing/stores.ts';

const PATH = `${STREAMS}Read`;
const { Options } = streams.ReadReq;
const subscription = (change: (options: ReadReq.Options) => unknown = () => undefined) =>
  readRequest((options) => change(options.setSubscription(new Options.SubscriptionOptions())));
const after = (position: number) =>
  new Options.AllOptions().setPosition(
    new Options.Position().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );
const end = () => new Options.AllOptions().setEnd(new shared.Empty());

describe.each(STORES)('A subscription to the log of a store %s', (_, openStore) => {
  let served: Served;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    served = await serve({}, openStore);
    ({ client } = served);
  });
  afterEach(() => served.close());

  const open = (change?: (options: ReadReq.Options) => unknown) =>
    served.raw.open(PATH, [subscription(change)]);
  const says = async (call: RawCall, count: number) => {
    await call.until((messages) => messages.length >= count);
    return contentsOf(call.messages);
  };
  const append = (count: number, stream = 's') => served.store.append(stream, sampleEvents(count), 'any');

  it('is confirmed, catches up, says so, and goes on', async () => {
    await append(2);
    const call = open();
    expect(await says(call, 4)).toEqual(['confirmed', '0@s', '1@s', 'caught up']);
    await append(1);
    expect(await says(call, 5)).toEqual(['confirmed', '0@s', '1@s', 'caught up', '2@s']);
  });

  it('begins after the position that it is given', async () => {
    await append(3);
    expect(
      await says(
        open((o) => o.setAll(after(2))),
        3,
      ),
    ).toEqual(['confirmed', '2@s', 'caught up']);
  });

  it('gets everything that is recorded once it is confirmed, even if it asked for what comes only', async () => {
    await append(3);
    const call = open((o) => o.setAll(end()));
    await says(call, 1);
    await append(1);
    expect((await says(call, 3)).filter((said) => said !== 'caught up')).toEqual(['confirmed', '3@s']);
  });

  it('catches up with a long log in order', async () => {
    await append(3_000);
    const said = await says(open(), 3_002);
    expect(said).toEqual([
      'confirmed',
      ...Array.from({ length: 3_000 }, (_event, n) => `${n}@s`),
      'caught up',
    ]);
  });

  it('loses and doubles nothing while others append as it catches up', async () => {
    await append(500);
    const appending = (async () => {
      for (let n = 0; n < 50; n++) await append(20);
    })();
    const call = open();
    await appending;
    await call.until((messages) => contentsOf(messages.slice(-1))[0] === '1499@s');
    const events = contentsOf(call.messages).filter((said) => said.endsWith('@s'));
    expect(events).toEqual(Array.from({ length: 1_500 }, (_event, n) => `${n}@s`));
  });

  it('ends with the endpoint, and the client is told to look elsewhere', async () => {
    const call = open();
    await says(call, 2);
    await served.endpoint.close();
    expect(await call.ended).toMatchObject({ code: 14 });
  });

  it('takes nobody’s time when it is cancelled', async () => {
    const call = open();
    await says(call, 2);
    expect(served.endpoint.status().calls).toBe(1);
    call.cancel();
    await call.ended;
    await eventually(() => served.endpoint.status().calls === 0);
  });

  describe('with a filter', () => {
    const filter = (interval: number) =>
      new Options.FilterOptions()
        .setEventType(new Options.FilterOptions.Expression().setPrefixList(['Wanted']))
        .setMax(interval)
        .setCheckpointintervalmultiplier(1);
    const wanted = (count: number) =>
      served.store.append(
        'w',
        Array.from({ length: count }, () => sampleEvent({}, 'Wanted')),
        'any',
      );

    it('tells how far it has got as often as asked, and when it has caught up', async () => {
      await append(3);
      await wanted(1);
      await append(3);
      const call = open((o) => o.setFilter(filter(2)));
      const caughtUp = [
        ...['confirmed', 'checkpoint 2', '0@w', 'checkpoint 4', 'checkpoint 6', 'checkpoint 7', 'caught up'],
      ];
      expect(await says(call, 7)).toEqual(caughtUp);
      await append(1);
      await append(1);
      await wanted(1);
      expect(await says(call, 9)).toEqual([...caughtUp, 'checkpoint 9', '1@w']);
    });

    it('does not tell the same place twice', async () => {
      await append(2);
      expect(
        await says(
          open((o) => o.setFilter(filter(2))),
          3,
        ),
      ).toEqual(['confirmed', 'checkpoint 2', 'caught up']);
    });

    it('tells no place where nothing was recorded', async () => {
      expect(
        await says(
          open((o) => o.setFilter(filter(1))),
          2,
        ),
      ).toEqual(['confirmed', 'caught up']);
    });

    it('multiplies the window', async () => {
      await append(6);
      const call = open((o) => o.setFilter(filter(2).setCheckpointintervalmultiplier(2)));
      expect(await says(call, 4)).toEqual(['confirmed', 'checkpoint 4', 'checkpoint 6', 'caught up']);
    });

    it('never tells a place before the events up to there, from which the official client could go on', async () => {
      const seen: unknown[] = [];
      const checkpoints: Position[] = [];
      for (let n = 0; n < 40; n++) await (n % 3 === 0 ? wanted(1) : append(1));
      const following = client.subscribeToAll({
        fromPosition: START,
        filter: eventTypeFilter({
          prefixes: ['Wanted'],
          maxSearchWindow: 5,
          checkpointReached: async (_subscription, position) => void checkpoints.push(position),
        }),
      });
      following.on('data', ({ event }) => seen.push(event?.revision));
      await new Promise((resolve) => following.on('caughtUp', () => resolve(undefined)));
      expect(seen).toEqual(Array.from({ length: 14 }, (_event, n) => BigInt(n)));
      expect(checkpoints.map(({ commit }) => commit)).toEqual([5n, 10n, 15n, 20n, 25n, 30n, 35n, 40n]);
      await following.unsubscribe();
    });
  });
});
