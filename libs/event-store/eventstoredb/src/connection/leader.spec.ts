import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { firstEvents, numbers, sampleEvents } from '@huiyin/event-store/testing';
import { openTestEndpoint, type TestEndpoint } from '@huiyin/eventstoredb-endpoint/testing';
import { openEventStoreDb } from '../index.ts';
import { confirmation, eventAt, failure, ScriptedServer } from '../testing/scripted-server.ts';
import { ToldLog } from '../testing/told-log.ts';

const NOT_FOUND = 5;

/** What a server of a cluster says that doesn't lead. */
const notLeader = (port: number) =>
  failure(NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': String(port),
  });

describe('a server that does not lead its cluster', () => {
  let leader: TestEndpoint;
  beforeEach(async () => {
    leader = await openTestEndpoint();
  });
  afterEach(() => leader.close(0));

  it('is left for the one that does, for reads, appends and subscriptions', async () => {
    let asked = 0;
    const refuse = (call: { emit(event: 'error', error: Error): unknown }) => {
      asked += 1;
      call.emit('error', notLeader(leader.port));
    };
    const follower = await ScriptedServer.open({ read: refuse, batchAppend: refuse });
    const store = await openEventStoreDb({ connectionString: follower.connectionString });
    const delivered = firstEvents(store.subscribe(), 2);
    await store.append('a', sampleEvents(2), 'any');
    expect(numbers(await delivered)).toEqual([0, 1]);
    expect(asked).toBe(1);
    await store.close();
    follower.close();
  });

  it('is left in the midst of a subscription, which goes on there from the last event that came', async () => {
    const [first, ...rest] = sampleEvents(3);
    await leader.store.append('a', [first!, ...rest], 'no-stream');
    const begun: (string | undefined)[] = [];
    const former = await ScriptedServer.open({
      read: (call) => {
        const options = call.request.getOptions();
        if (!options?.hasSubscription()) {
          call.end();
          return;
        }
        begun.push(options.getAll()?.getPosition()?.getCommitPosition());
        call.write(confirmation());
        call.write(eventAt('1', JSON.stringify(first!.data), first!.id));
        // It is the leader no more.
        call.emit('error', notLeader(leader.port));
      },
    });
    const log = new ToldLog();
    const store = await openEventStoreDb({ connectionString: former.connectionString, log });
    expect(numbers(await firstEvents(store.subscribe(), 3))).toEqual([0, 1, 2]);
    expect(begun).toEqual([undefined]);
    expect(log.messages('warn').join()).toContain('The subscription was lost');
    expect(log.messages('info')).toContain('The subscription goes on.');
    await store.close();
    former.close();
  });

  it('has not made the append that it refuses: it is made again whatever it expects', async () => {
    let asked = 0;
    const follower = await ScriptedServer.open({
      read: (call) => call.end(),
      batchAppend: (call) => {
        asked += 1;
        call.emit('error', notLeader(leader.port));
      },
    });
    const store = await openEventStoreDb({ connectionString: follower.connectionString });
    expect(await store.append('a', sampleEvents(1), 'any')).toEqual({ revision: 0, position: 1 });
    expect(asked).toBe(1);
    expect(await leader.store.head()).toBe(1);
    await store.close();
    follower.close();
  });

  it('does no harm when it says so without saying who leads', async () => {
    const faults = [failure(NOT_FOUND, 'No leader', { exception: 'not-leader' })];
    const server = await ScriptedServer.open({
      read: (call) => {
        const fault = faults.pop();
        if (fault === undefined) call.end();
        else call.emit('error', fault);
      },
    });
    const store = await openEventStoreDb({ connectionString: server.connectionString });
    expect(faults).toEqual([]);
    expect(await store.head()).toBe(0);
    await store.close();
    server.close();
  });
});
