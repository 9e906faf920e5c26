import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { firstEvents, numbers, sampleEvents } from '@huiyin/event-store/testing';
import { openTestEndpoint, type TestEndpoint } from '@huiyin/eventstoredb-endpoint/testing';
import { openEventStoreDb } from '../index.ts';
import { failure, ScriptedServer } from '../testing/scripted-server.ts';

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
