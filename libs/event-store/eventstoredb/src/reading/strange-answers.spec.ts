import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { collect } from '@huiyin/event-store/testing';
import { openEventStoreDb, type EventStoreDbOptions } from '../index.ts';
import { confirmation, eventAt, failure, ScriptedServer } from '../testing/scripted-server.ts';

const INTERNAL = 13;

describe('answers that our own server never gives', () => {
  const leaving: (() => unknown)[] = [];
  afterEach(async () => {
    for (const leave of leaving.splice(0).reverse()) await leave();
  });

  /** A store whose server answers reads like this, except the one that opening makes. */
  async function opened(read: IStreamsServer['read'], options: Partial<EventStoreDbOptions> = {}) {
    let first = true;
    const server = await ScriptedServer.open({
      read: (call) => {
        if (!first) return read(call);
        first = false;
        call.end();
      },
    });
    const store = await openEventStoreDb({ connectionString: server.connectionString, ...options });
    leaving.push(
      () => server.close(),
      () => store.close(),
    );
    return store;
  }

  it('a position too large for a number is refused instead of rounded, in reads and subscriptions', async () => {
    const store = await opened((call) => {
      call.write(eventAt('9007199254740993'));
      call.end();
    });
    await expect(store.head()).rejects.toThrow('9007199254740993');
    await expect(collect(store.readAll())).rejects.toThrow(RangeError);
    await expect(collect(store.subscribe())).rejects.toThrow(RangeError);
  });

  it('a fault in the midst of a page is no page: it is read again from its beginning', async () => {
    let reads = 0;
    const store = await opened((call) => {
      reads += 1;
      call.write(eventAt('1'));
      if (reads === 1) {
        call.emit('error', failure(INTERNAL, 'something broke'));
      } else {
        call.write(eventAt('2'));
        call.end();
      }
    });
    const log = await collect(store.readAll());
    expect(log.map(({ position }) => position)).toEqual([1, 2]);
    expect(reads).toBe(2);
  });

  it('events that come again are dropped, and a subscription that was forgotten is made again', async () => {
    const begun: string[] = [];
    const store = await opened(
      (call) => {
        const options = call.request.getOptions();
        if (!options?.hasSubscription()) {
          call.write(eventAt('4'));
          call.end();
          return;
        }
        const after = options.getAll()?.getPosition()?.getCommitPosition() ?? 'start';
        begun.push(after);
        call.write(confirmation());
        // The first two end without a word: once after events, once before any.
        for (const position of after === 'start' ? ['1', '2'] : begun.length < 3 ? [] : ['2', '3', '4']) {
          call.write(eventAt(position));
        }
      },
      { stallAfter: 30 },
    );
    const positions: number[] = [];
    for await (const batch of store.subscribe()) {
      positions.push(...batch.map(({ position }) => position));
      if (positions.length >= 4) break;
    }
    expect(positions).toEqual([1, 2, 3, 4]);
    expect(begun).toEqual(['start', '2', '2']);
  });

  it('text that is no JSON comes as bytes, whatever it claims to be', async () => {
    const store = await opened((call) => {
      call.write(eventAt('1', '{broken'));
      call.end();
    });
    const [event] = await collect(store.readAll());
    expect(event?.contentType).toBe('application/json');
    expect(Buffer.from(event?.data as Uint8Array).toString()).toBe('{broken');
    expect(event?.metadata).toEqual(new Uint8Array(0));
  });
});
